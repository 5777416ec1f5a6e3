/** A line or file of section "same line, different value", by its number there. */
export interface DialectInput {
  readonly number: number;
  readonly bytes: Uint8Array;
}

function utf8(number: number, text: string): DialectInput {
  return { number, bytes: new TextEncoder().encode(text) };
}

function utf16(number: number, text: string): DialectInput {
  const bytes = new Uint8Array(2 * text.length);
  for (let at = 0; at < text.length; at += 1) {
    bytes[2 * at] = text.charCodeAt(at) & 0xff;
    bytes[2 * at + 1] = text.charCodeAt(at) >> 8;
  }
  return { number, bytes };
}

/** The 42 inputs on which readers are known to differ. */
export const dialectInputs: readonly DialectInput[] = [
  utf8(1, 'A=abc#def\n'),
  utf8(2, 'A=scheme://u/p#ss@h/db\n'),
  utf8(3, 'A=abc #def\n'),
  utf8(4, 'A= # note\n'),
  utf8(5, 'A=#abc\n'),
  utf8(6, 'A="a\\nb"\n'),
  utf8(7, 'A="a\\tb"\n'),
  utf8(8, 'A="a\\"b"\n'),
  utf8(9, "A='it\\'s'\n"),
  utf8(10, 'B=1\nA=x$B\n'),
  utf8(11, 'B=1\nA="x${B}y"\n'),
  utf8(12, "B=1\nA='x${B}y'\n"),
  utf8(13, "A='pa$word'\n"),
  utf8(14, 'A=pa$$word$1\n'),
  utf8(15, 'A="$2b$10$abcdefg"\n'),
  utf8(16, 'A=$q*eo\n'),
  utf8(17, 'A=$(cmd)\n'),
  utf8(18, 'A=`abc`\n'),
  utf8(19, 'A = abc\n'),
  utf8(20, 'A=abc def\n'),
  utf8(21, 'A: abc\n'),
  utf8(22, 'export A=1\n'),
  utf8(23, 'A\nB=2\n'),
  utf8(24, 'A=1\nA=2\n'),
  utf8(25, '\ufeffA=1\nB=2\n'),
  utf16(26, '\ufeffA=1\nB=2\n'),
  utf8(27, 'A=1\r\nB=2\r\n'),
  utf8(28, 'A=1\rB=2\r'),
  utf8(29, 'A="l1\nl2"\n'),
  utf8(30, "A='l1\nl2'\n"),
  utf8(31, 'A="abc\nB=2\n'),
  utf8(32, 'A="abc"def\n'),
  utf8(33, 'A-B=1\nA.B=1\n'),
  utf8(34, '1A=1\n'),
  utf8(35, 'A=C:\\new\\tmp\n'),
  utf8(36, 'A={"k":"v"}\n'),
  utf8(37, 'A=1;B=2\n'),
  utf8(38, 'A=abc  \n'),
  utf8(39, 'A="abc"\n'),
  utf8(40, 'A=a\\\nb\nB=2\n'),
  utf8(41, 'A<<EOF\nl1\nEOF\n'),
  utf8(42, 'A=\u00a0abc\u00a0\n'),
];
