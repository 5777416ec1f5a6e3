// Inputs without a plan: characters at random, with those that some reader treats in a way of its
// own the most frequent. What a grammar leaves out, because nobody thought of it, is here.

const letters = [...'AAABBBCxyz012_'];
const marks = [...'""""\'\'\'``\\\\\\\\$$$$$${{{}}}()::--++??#####==== ;&|<>!*~,.@%^[]/'];
const blanks = [' ', ' ', ' ', ' ', '\t', '\n', '\n', '\n', '\r\n', '\r'];
const rare = [
  '\u00a0',
  '\u0000',
  '\u000b',
  '\u000c',
  '\u0085',
  '\u001f',
  '\u2028',
  '\ufeff',
  'é',
  'ß',
  '😀',
  '\u200b',
  '\u3000',
];
const pieces = [
  'A=',
  'B=',
  '\nA=',
  '\nB=',
  '\nexport C=',
  '${A}',
  '$B',
  '${B:-',
  '${C:+',
  '${A:?',
  '${A-',
  '$(',
  '"\n',
  "'\n",
  '\\n',
  '\\"',
  "\\'",
  '\\\\',
  '\\$',
  '# ',
  ' #',
  '<<',
  'export ',
  ': ',
];

/** A text of up to `length` pieces. Commands that a shell would find in it are one made-up word. */
export function makeSoup(next, length) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  let text =
    next() < 0.8 ? pick(['A=', 'B=1\nA=', 'A="', "A='", 'export A=', 'A = ', 'A=x\nB=']) : '';
  const count = 1 + Math.floor(next() * length);
  for (let piece = 0; piece < count; piece += 1) {
    const kind = next();
    if (kind < 0.35) text += pick(letters);
    else if (kind < 0.7) text += pick(marks);
    else if (kind < 0.82) text += pick(blanks);
    else if (kind < 0.985) text += pick(pieces);
    else text += pick(rare);
  }
  return text;
}
