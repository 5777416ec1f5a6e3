// Inputs that go where the grammar does not: names of any letters, nested defaults, blanks that
// only some readers know, commands that declare, long values, broken and foreign encodings.

const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const smalls = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const django = `${smalls}${digits}!@#$%^&*(-_=+)`;

const usualNames = ['A', 'B', 'C', 'FOO', 'BAR', 'EMPTY', 'Z9', 'X_Y'];
const oddNames = [
  ...['a.b', 'A-B', 'A.B.C', '1A', '_', '__x', 'A1_b', 'exportA', 'export', 'set', 'unset'],
  ...['Ä', 'naïve', '名', 'A B', '"A"', "'A'", 'A$', 'A[1]', 'A+', '@A', '-A', '.A', 'A.', 'A:B'],
  ...['$A', '${A}', 'A#', '#A', 'A\\n', 'A\tB', 'A\u00a0'],
];
const blanks = [
  ...[' ', '  ', '\t', ' \t', '\v', '\f', '\u00a0', '\u2003', '\u3000', '\u0085', '\u2028'],
  ...['\u2029', '\u200b', '\ufeff', '\u1680', '\u001c', '\u001f', '\u180e', '\u202f', '\u205f'],
];
const escapes = [
  ...['\\n', '\\r', '\\t', '\\\\', '\\"', "\\'", '\\$', '\\`', '\\#', '\\ ', '\\a', '\\b', '\\f'],
  ...['\\v', '\\0', '\\x', '\\x41', '\\u0041', '\\U0001F600', '\\101', '\\8', '\\c', '\\e', '\\E'],
  ...['\\N', '\\\n', '\\', '\\\\\\', '\\\\n', '\\=', '\\é', '\\{', '\\}', '\\&', '\\;', '\\!'],
];
const words = [
  ...['true', 'False', 'NULL', 'nil', '0x1F', '1e9', '-1', '3.14', 'a@b.c', '{"a":[1,"b"]}', '[x]'],
  ...[
    'http://x.y/z?q=1&r=2#f',
    'postgres://u:p@h:5432/d',
    'C:\\dir\\new',
    '/usr/bin:/bin',
    '<tag>',
  ],
  ...['a|b', 'a&b', 'a;b', '(p)', '*', '?', '~', '~/x', '!x', '%d', '^', 'a,b', '🙂', '日本', 'ñ'],
  ...['\u0301', 'a=b', '==', '=', 'a:b', '--x', 'key: v', '$2y$10$abc/def', '100%', "it's"],
  ...['say "hi"', 'a`b', '#', '#x', 'x#y', 'x #y', ' # ', "'", '"', '`', "''", '""', '``'],
];
const tails = [
  ...[' ', '  ', '\t', ' # c', ' #', ' #c', '# c', '#', ';', ' ; x', ' x', 'x', '"', "'", ' "y"'],
  ...["'y'", '\\', ' \\', '\u00a0', ' \u00a0', '\r', ' B=1', ' && true', ' || true', ' | x', '&'],
  ...[" # it's", ' # "', ' # $B', ' # \\', '\t#t'],
];
const separators = [
  ...[' = ', '= ', ' =', '\t=\t', ': ', ':', ' : ', ' :', '==', '+=', ':=', '?=', '=\u00a0', ''],
  ...['  ', ' ', '= \t', '=\v'],
];
const declarations = [
  ...['export ', 'export ', 'export\t', 'export  ', 'EXPORT ', 'set ', 'local ', 'declare '],
  ...['export -x ', 'export -n ', 'export\u00a0', 'readonly ', 'declare -x ', 'typeset '],
];
const otherLines = [
  ...['', '', '', '#', '# x', '#A=1', ' #x', '\t# y', 'A', 'FOO BAR', 'export', 'export A', '='],
  ...['export A B', 'unset A', 'export A=1 B=2', 'A=1 B=2', 'A=1; B=2', '=x', ':', 'A:', '[s]'],
  ...['---', '...', '{', '}', '{}', '"', "'", '`', '\\', '$', '$A', '$(true)', 'true', 'A B=1'],
  ...['# "', "# '", '# `', '#\\', 'export # x', 'A=(1 2)', 'A<<E\nx\nE', '% x', '// c', '; c'],
  ...['-- c', '/* c */', '<<<', 'A=1\\', '\u0000', 'A=\u0000', 'A\u0000=1', '# @type=string'],
  ...['# @required', '# ---', 'A=1 #\\'],
];
const continuations = ['', 'l2', 'B=2', ' ind', '# c', '"', "'", '\\', 'export Q=1'];
const breaks = ['\r\n', '\r\n', '\r', '\n\n', '\n\r', '\u2028', '\u0085', '\v'];
const brokenBytes = [
  ...[[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xc0, 0x80], [0xf4, 0x90, 0x80, 0x80]],
  ...[[0xe2, 0x82], [0], [0x80], [0xf0, 0x9f]],
];

/** The bytes of one input. Commands in it are `true`, `echo` and words that no program is called. */
export function makeOddity(next) {
  const draw = new Draw(next);
  let text = draw.chance(0.4) ? draw.pair() : draw.file();
  if (draw.chance(0.004)) text = draw.long();
  return encode(draw, text);
}

class Draw {
  constructor(next) {
    this.next = next;
  }

  chance(share) {
    return this.next() < share;
  }

  below(count) {
    return Math.floor(this.next() * count);
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  letters(alphabet, count) {
    return Array.from({ length: count }, () => alphabet[this.below(alphabet.length)]).join('');
  }

  name() {
    const kind = this.next();
    if (kind < 0.4) return this.pick(usualNames);
    if (kind < 0.6) return this.letters(`${capitals}_`, 1 + this.below(8));
    if (kind < 0.8) return this.letters(smalls, 1 + this.below(4)) + this.letters(digits, 1);
    return this.pick(oddNames);
  }

  reference(depth = 0) {
    const name = this.pick(['A', 'B', 'C', 'FOO', 'BAR', 'EMPTY', 'UNSET', 'Z9']);
    if (this.chance(0.4)) {
      const inner = depth > 2 ? 'x' : this.inner(depth);
      return `\${${name}${this.pick([':-', '-', ':+', '+', ':-', ':=', ':?', '?'])}${inner}}`;
    }
    return this.pick([
      ...[`$${name}`, `\${${name}}`, `\${${name}:-}`, `\${${name}`, `$${name}}`, `\${ ${name}}`],
      ...[`\${${name} }`, `\\$${name}`, `\\\${${name}}`, `$$${name}`, `$\${${name}}`],
      ...[`\\\\$${name}`, `$${this.below(10)}`, '$-', '$?x', '$!', '$@', '${}', '${1}', '$.'],
      ...['$"q"', "$'q'", `\${${name}.x}`, `$${name}-x`, `$${name}.x`, '$é', `$(echo ${name})`],
      `\`echo ${name}\``,
    ]);
  }

  inner(depth) {
    if (this.chance(0.4)) return this.reference(depth + 1);
    return this.pick([
      ...['d', '', 'a}b', 'a\\}b', '/p/q', '1', 'a b', '"a b"', "'a b'", '#x'],
      `x${this.reference(depth + 1)}y`,
    ]);
  }

  content() {
    let text = '';
    for (let left = 1 + this.below(4); left > 0; left -= 1) {
      const kind = this.next();
      if (kind < 0.2) text += this.pick(words);
      else if (kind < 0.35) text += this.letters(smalls + digits, 1 + this.below(10));
      else if (kind < 0.4) text += this.letters(django, 10 + this.below(40));
      else if (kind < 0.56) text += this.reference();
      else if (kind < 0.7) text += this.pick(escapes);
      else if (kind < 0.82) text += this.chance(0.8) ? ' ' : this.pick(blanks);
      else if (kind < 0.86) text += `\n${this.pick(continuations)}`;
      else text += this.pick(['#', ' #', ' # c', 'x', 'y']);
    }
    return text;
  }

  quoted() {
    const quote = this.pick(['"', '"', '"', "'", "'", "'", '`']);
    const kind = this.next();
    let text = this.content();
    if (kind < 0.85) text = text.split(quote).join(kind < 0.6 ? '' : `\\${quote}`);
    const end = this.next();
    if (end < 0.06) return quote + text;
    return quote + text + (end < 0.08 ? quote + quote : end < 0.1 ? '"' : quote);
  }

  assignment() {
    const before = this.chance(0.08) ? this.pick([' ', '\t', '\u00a0', '\ufeff']) : '';
    const declared = this.chance(0.1) ? this.pick(declarations) : '';
    const value = this.chance(0.08) ? '' : this.chance(0.45) ? this.quoted() : this.content();
    const separator = this.chance(0.8) ? '=' : this.pick(separators);
    const tail = this.chance(0.25) ? this.pick(tails) : '';
    return before + declared + this.name() + separator + value + tail;
  }

  pair() {
    const first = ['B=1\n', 'FOO=bar\n', 'B="x y"\n', "FOO='$B'\n", 'EMPTY=\n', 'B=$A\n'];
    const end = this.chance(0.5) ? '\n' : '';
    return (this.chance(0.5) ? this.pick(first) : '') + this.assignment() + end;
  }

  file() {
    const count = 1 + this.below(this.chance(0.85) ? 7 : 30);
    const lines = Array.from({ length: count }, () =>
      this.chance(0.85) ? this.assignment() : this.pick(otherLines),
    );
    const lineBreak = this.chance(0.8) ? '\n' : this.pick(breaks);
    return lines.join(lineBreak) + (this.chance(0.6) ? lineBreak : '');
  }

  long() {
    const value = this.pick([
      ...[this.letters(smalls, 20_000), `"${this.letters(`${smalls} #`, 20_000)}"`],
      ...[`'${'x\n'.repeat(3_000)}'`, '$B'.repeat(2_000), '\\'.repeat(5_000), '"'.repeat(999)],
      '${B:-'.repeat(60) + '}'.repeat(60),
    ]);
    return `A=${value}\nZ=1\n`;
  }
}

function encode(draw, text) {
  const kind = draw.next();
  if (kind < 0.02) return Buffer.from(`\ufeff${text}`);
  if (kind < 0.025) return Buffer.from(`\ufeff\ufeff${text}`);
  if (kind < 0.032) return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (kind < 0.036) return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  if (kind < 0.04) return Buffer.from(text, 'utf16le');
  const bytes = Buffer.from(text);
  if (kind > 0.055) return bytes;
  const at = draw.below(bytes.length);
  return Buffer.concat([
    bytes.subarray(0, at),
    Buffer.from(draw.pick(brokenBytes)),
    bytes.subarray(at),
  ]);
}
