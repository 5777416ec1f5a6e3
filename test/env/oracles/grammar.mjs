// Inputs for the oracles: a seeded grammar of what people write in env files, and of what they
// would never write but could. Commands in it are harmless by construction: the only words that
// stand where a shell looks for a command are made up, and `echo` and `true`.

/** Numbers in [0, 1) from a seed (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const names = ['A', 'B', 'C', 'AB', 'KEY', 'SECRET_KEY', 'db_url', '_x', 'A1'];
const oddNames = [
  'A.B',
  'A-B',
  '1A',
  'é',
  'A B',
  "'A'",
  '"A"',
  'A[0]',
  '',
  'export',
  'NODE_OPTIONS',
  'a$b',
  'A\\',
  '${B}',
];
const words = [
  'abc',
  'x',
  '1',
  '42',
  'true',
  'false',
  'héllo',
  '😀',
  'a.b',
  'http://h/db?x=1&y=p@s',
  'C:\\new\\tmp',
  '{"k":"v"}',
  '[1,2]',
  '1.0',
  '007',
  '-5',
  'undefined',
  'MII+/w==',
  'a,b',
  'p@ss!',
  '100%',
  '~',
  '*',
  'null',
];
const references = [
  '$B',
  '${B}',
  '$A',
  '${A}',
  '${B:-d}',
  '${C:-d}',
  '${C-d}',
  '${B:+d}',
  '${C+d}',
  '${C:-$B}',
  '${C:-${B}}',
  '$C',
  '${C}',
  '$UNSET',
  '${UNSET}',
  '${C:-}',
  '${KEY}',
  '$$',
  '$1',
  '$',
  '${',
  '${}',
  '$B$AB',
  '${B}y',
  '$db_url',
  '${A.B}',
  '${C:-a b}',
  '$2b$10$abcdefg',
  '$q*eo',
  '${B:?e}',
  '$é',
  '${ B }',
  '${C:-"q"}',
  '$B:',
  '$é',
  '$B-x',
  '$B_x',
  '}',
];
const escapes = [
  '\\n',
  '\\t',
  '\\r',
  '\\\\',
  '\\"',
  "\\'",
  '\\$',
  '\\a',
  '\\b',
  '\\f',
  '\\v',
  '\\0',
  '\\x41',
  '\\u0041',
  '\\`',
  '\\ ',
  '\\#',
  '\\101',
  '\\',
  '\\e',
  '\\c',
  '\\$B',
  '\\${B}',
  '\\nx',
  '\\\\n',
  '\\!',
  '\\é',
];
const blanks = [' ', ' ', ' ', '  ', '\t'];
const rareBlanks = [
  '\u00a0',
  '\u000b',
  '\u000c',
  '\u001c',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u3000',
  '\u0000',
  '\u200b',
];
const marks = [
  '#',
  ' #',
  ' # note',
  '#note',
  " #'",
  ' # "x"',
  ';',
  '=',
  ':',
  '&',
  '|',
  '(',
  ')',
  '{',
  '}',
  '!',
  ',',
  "'",
  '"',
  '`',
  '""',
  "''",
  ' B=2',
  ';C=3',
  ' && C=3',
  '<',
  '?',
  '@',
  '%',
  '^',
  '+',
  '-',
  '/',
];
const commands = [
  '$(echo hi)',
  '`echo hi`',
  '$(true)',
  '"$(echo hi)"',
  '\\$(echo hi)',
  '$()',
  '$(echo "x)")',
  '$(',
];

/** A text with the pieces that values are made of. */
function makeValue(next, depth = 0) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  const count = 1 + Math.floor(next() * next() * 6);
  let text = '';
  for (let piece = 0; piece < count; piece += 1) {
    const kind = next();
    if (kind < 0.42) text += pick(words);
    else if (kind < 0.56) text += pick(references);
    else if (kind < 0.7) text += pick(escapes);
    else if (kind < 0.8) text += pick(blanks);
    else if (kind < 0.94) text += pick(marks);
    else if (kind < 0.955) text += pick(commands);
    else if (kind < 0.965) text += pick(rareBlanks);
    else if (depth === 0) text += quoteText(next, makeValue(next, 1));
    else text += pick(words);
  }
  return text;
}

function quoteText(next, inner) {
  const kind = next();
  const quote = kind < 0.45 ? '"' : kind < 0.85 ? "'" : '`';
  const text = next() < 0.75 ? inner.replaceAll(quote, next() < 0.5 ? '' : `\\${quote}`) : inner;
  const lines = next() < 0.14 ? `${text}\n${pickLine(next)}` : text;
  if (next() < 0.05) return quote + lines;
  return quote + lines + quote;
}

function pickLine(next) {
  const lines = [
    'l2',
    'B=2',
    '',
    '# c',
    ' x',
    'l2\nl3',
    '"',
    '-----END-----',
    'C="y',
    '\\',
    "it's",
    'a b',
    '$B',
    '  ',
  ];
  return lines[Math.floor(next() * lines.length)];
}

function makeAssignment(next) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  const chance = (share) => next() < share;
  let line = chance(0.06) ? pick(blanks) : '';
  if (chance(0.08)) line += pick(['export ', 'export ', 'export  ', 'export\t', 'export', 'set ']);
  line += chance(0.93) ? pick(names) : pick(oddNames);
  line += chance(0.84)
    ? '='
    : pick([
        ' = ',
        '= ',
        ' =',
        ':',
        ': ',
        ' : ',
        '',
        '==',
        '=\t',
        '\t=',
        '+=',
        '=  ',
        ' ',
        '= \u00a0',
      ]);
  const shape = next();
  if (shape < 0.06) line += '';
  else if (shape < 0.5) line += makeValue(next);
  else line += quoteText(next, makeValue(next, 1));
  if (chance(0.2)) {
    line += pick([
      ' ',
      '  ',
      '\t',
      ' # c',
      '# c',
      ' #',
      '#',
      ';',
      'x',
      ' x',
      ' # "c"',
      " # it's",
      '\u00a0',
      '"',
      "'",
      '\\',
      ' \\',
      '\\\\',
      '$',
      ' ;',
      '&',
      '"x"',
      "'y'",
      '`',
    ]);
  }
  return line;
}

function makeLine(next) {
  const kind = next();
  if (kind < 0.86) return makeAssignment(next);
  const others = [
    '',
    '',
    '# comment',
    '#A=1',
    '  # c',
    ' ',
    'A',
    'B',
    'export A',
    'export B C',
    'foo bar',
    '=x',
    '= ',
    'A:',
    '"x"',
    "'",
    '"',
    '`',
    "# it's",
    '# "',
    '[section]',
    '---',
    '# @required',
    '# @type=string(minLength=5)',
    '# ---',
    '\t',
    'A<<EOF',
    'EOF',
    'export',
    '\\',
    'A=1 B=2',
    'é',
    '#',
    'unset A',
    'export A=1 B=2',
  ];
  return others[Math.floor(next() * others.length)];
}

/** The bytes of one input; the same seed gives the same bytes. */
export function makeInput(seed) {
  const next = random(seed * 2654435761);
  const lineBreak = next() < 0.86 ? '\n' : ['\r\n', '\r\n', '\r', '\n\r'][Math.floor(next() * 4)];
  const isSingle = next() < 0.45;
  const lines = [];
  if (isSingle) {
    if (next() < 0.6)
      lines.push(['B=1', 'B=two', 'B="b b"', "B='$A'", 'B=', 'B=\'"q"\''][Math.floor(next() * 6)]);
    lines.push(next() < 0.95 ? makeAssignment(next) : makeLine(next));
  } else {
    const count = 1 + Math.floor(next() * 6);
    for (let line = 0; line < count; line += 1) lines.push(makeLine(next));
  }
  let text = lines.join(lineBreak);
  if (next() < 0.6) text += lineBreak;
  const coding = next();
  if (coding < 0.025) text = `\ufeff${text}`;
  if (coding > 0.99) return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (coding > 0.985) return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  const bytes = Buffer.from(text, 'utf8');
  if (coding > 0.975 && bytes.length > 0) bytes[Math.floor(next() * bytes.length)] = 0xff;
  return bytes;
}
