import type { ValueFacts } from './value-facts.ts';

// A hole whose brackets close in the wrong order is none: random symbols hold such marks by chance.
const holes =
  /\$\{(?![\w.]*[\])])|\{\{(?!\w*\}[^}])|<%|%>|\$\(|#\{|\{%|\$\[\[|%[A-Za-z_]\w*%|^@{1,2}[A-Za-z_][\w.]*@{1,2}$|^@[A-Z][A-Z_]{2,40}$|^__[A-Za-z0-9_]+__$|\(\([\w./-]+\)\)|<<\s*[\w.]+\s*>>|^\$[A-Za-z_][\w.:]*$|\[\[[\w. -]+\]\]|^~\w+~$|%\(\w+\)s|^#{2,}\w+#{2,}$/;
const wrapped =
  /^(?:<[A-Za-z][\w .:/|'-]*>|\[[A-Za-z][A-Za-z _.:'-]*\]|\{[A-Za-z_][\w .:-]*\}|\{\d?\})$/;
const verb = /^(?:%[-+#0-9.*]*[a-zA-Z@]|\{\d*\}|:[a-z]\w*|\?|\$\d)$/;
const printf = /(?:^|[\s:/=.,_(-])%[-+0-9.]*[sdvq](?=$|[\s:/=.,_)@&-])/;

/** True when the value is a hole to be filled: a template mark with its partner, or one verb. */
export function isTemplate(text: string): boolean {
  return (
    holes.test(text) ||
    wrapped.test(text) ||
    verb.test(text) ||
    (text.length < 64 && printf.test(text))
  );
}

const nullWords = new Set(
  (
    'true false null none nil undefined yes no on off required optional n/a na nan empty void unset default auto string str int integer number bool boolean float double char bytes byte buffer object ' +
    'any unknown never array list map dict optional[str] str|none date datetime uuid text varchar function func symbol bigint self this super new return static const let var ' +
    'utf-8 utf8 utf_8 utf-16 utf16 ascii us-ascii latin1 latin-1 iso-8859-1 base64 base64url hex binary unicode_escape ' +
    'nsstring std::string uint8_t []byte []string string[] string? bytestring securestring some todo tbd ~ - -- *'
  ).split(' '),
);

/** True for a value that means nothing or names a type; one mark of punctuation may follow. */
export function isNullWord(text: string): boolean {
  return nullWords.has(
    text
      .toLowerCase()
      .replace(/^[&*]+(?=\w)/, '')
      .replace(/[!?;,.]+$/, ''),
  );
}

const rows = [
  '0123456789',
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789abcdef',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertyuiopasdfghjklzxcvbnm',
  '1234567890',
  '9876543210',
];
const cycles = rows.flatMap((row) => [row + row, [...(row + row)].reverse().join('')]);
const masks = /x{4,}|X{4,}|\*{3}|\.\.\.|…|•{3}|●{3}|_{5,}|-{6,}|\?{4,}|#{4,}/;

/** True for masks: few distinct characters, four equal in a row, `xxxxx`, `***`, `...`. */
export function isMask(value: ValueFacts): boolean {
  if (value.distinct <= 2 && value.length >= 3) return true;
  // Hexadecimal zeros with a digit or two set: a test vector, no key.
  if (value.length >= 32 && value.distinct <= 3 && /^[0-9a-f]+$/.test(value.lower)) return true;
  const separated = value.symbols > 0 && new Set(value.lower.replace(/[^a-z0-9]/g, '')).size <= 2;
  if (separated && value.length >= 4) return true;
  if (value.length < 20 && value.text.includes('**')) return true;
  // One long hexadecimal key in a hundred has four equal digits in a row by chance.
  const isNarrow = value.distinct < 12 && value.distinct * 3 <= value.length;
  if (value.hasFourEqual && value.length < 64 && isNarrow) return true;
  return masks.test(value.text) || isTypedRow(value.lower);
}

/** True when the whole value, without separators, is a piece of the alphabet, digits or keyboard. */
export function isTypedRow(lower: string): boolean {
  const bare = lower.replace(/[^a-z0-9]/g, '');
  if (bare.length < 8 || bare.length > 140) return false;
  if (stepShare(bare) >= 0.85 || countsBytes(bare)) return true;
  if (cycles.some((cycle) => cycle.includes(bare))) return true;
  if (
    /^(?:0?1?23456789?0?)?(?:abcdef)(?:gh?i?j?)?(?:0?123456789?0?)?$|^(?:a?bcdefg?h?i?j?k?)(?:0?12345?6?7?8?9?0?)$|^(?:123456?7?8?9?0?)(?:abcdef?g?h?i?)$|^(?:deadbeef|cafebabe|feedface|badc0ffee|0badc0de|c0ffee)+$/.test(
      bare,
    )
  )
    return true;
  return isRepeated(bare);
}

/** True when ten characters in a row count up or down: no generator prints that. */
export function holdsLongRun(lower: string): boolean {
  let run = 1;
  for (let at = 1; at < lower.length; at += 1) {
    run = isStep(lower.charCodeAt(at) - lower.charCodeAt(at - 1)) ? run + 1 : 1;
    if (run >= 10) return true;
  }
  return false;
}

function isStep(step: number): boolean {
  // 9 → 0 turns over; 0 → a and 9 → a join two rows.
  return step === 1 || step === -1 || step === -9 || step === 49 || step === 40 || step === -73;
}

/** True for hexadecimal bytes that count up: `000102030405…`. */
function countsBytes(bare: string): boolean {
  if (bare.length < 16 || bare.length % 2 !== 0 || !/^[0-9a-f]+$/.test(bare)) return false;
  let steps = 0;
  for (let at = 2; at < bare.length; at += 2) {
    const step =
      Number.parseInt(bare.slice(at, at + 2), 16) - Number.parseInt(bare.slice(at - 2, at), 16);
    if (step === 1 || step === 17 || step === -1) steps += 1;
  }
  return steps >= (bare.length / 2 - 1) * 0.8;
}

/** Share of neighbours that follow each other in the alphabet or among the digits, either way. */
export function stepShare(text: string): number {
  if (text.length < 2) return 0;
  let steps = 0;
  for (let at = 1; at < text.length; at += 1) {
    if (isStep(text.charCodeAt(at) - text.charCodeAt(at - 1))) steps += 1;
  }
  return steps / (text.length - 1);
}

/** True for a short block said again and again: `abcabcabc`, `12341234`. */
function isRepeated(bare: string): boolean {
  for (let size = 1; size <= 4 && size * 3 <= bare.length; size += 1) {
    const block = bare.slice(0, size);
    if (block.repeat(Math.ceil(bare.length / size)).slice(0, bare.length) === bare) return true;
  }
  return false;
}

const smallWords = new Set('me my in it to db or a an id of is by on'.split(' '));

/** Words that ask for a value, or stand in for one. */
export const fillers: ReadonlySet<string> = new Set(
  'your yourself change replace replaceme insert placeholder todo tbd fixme redacted dummy sample enter put goes here fill removed hidden masked example foo bar baz lorem ipsum'.split(
    ' ',
  ),
);

/**
 * True when whole words of the value ask for it to be filled in: `your-api-key`, `<token>_here`.
 * Words stand between separators or case changes; a value of many mixed classes is left alone.
 */
export function asksToBeFilled(value: ValueFacts, parts: readonly string[]): boolean {
  const inner = value.text.replace(/123\d*$/, '').replace(/\D/g, '').length;
  if (inner > 2 || value.length > 80 || parts.length < 1) return false;
  const strong = parts.some(
    (part) =>
      part === 'your' ||
      part === 'placeholder' ||
      part === 'redacted' ||
      part === 'replaceme' ||
      part === 'insert' ||
      part === 'todo' ||
      part === 'fixme',
  );
  if (strong && (parts.length >= 2 || parts[0] !== 'your')) return value.length > 3;
  const fills = parts.filter((part) => fillers.has(part)).length;
  // Random letters hold such words by chance, between pieces that are none.
  const pieces = parts.filter((part) => part.length < 3 && !smallWords.has(part)).length;
  return (
    fills >= 1 &&
    pieces * 3 <= parts.length &&
    parts.length >= 2 &&
    /(?:^| )(?:change me|replace (?:me|with|this)|enter .*|put .*|goes here|.* here|fill in.*|example (?:key|token|secret|password)|sample .*|dummy (?:key|token|secret|value).*|removed|.* removed|hidden|masked)(?: |$)/.test(
      ` ${parts.join(' ')} `.trim(),
    )
  );
}
