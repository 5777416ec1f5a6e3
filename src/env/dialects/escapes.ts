/** What stands for a backslash and the letter behind it. */
export type EscapeTable = Readonly<Record<string, string>>;

const pairs = {
  n: '\n',
  r: '\r',
  t: '\t',
  f: '\f',
  v: '\v',
  a: '\u0007',
  b: '\b',
  '\\': '\\',
  "'": "'",
  '"': '"',
  $: '$',
  '`': '`',
} as const;

/** The usual meanings of the escapes named in `letters`: `escapesOf('nr')`. */
export function escapesOf(letters: string): EscapeTable {
  const wanted = Object.entries(pairs).filter(([letter]) => letters.includes(letter));
  return Object.fromEntries(wanted);
}

/**
 * Replaces each backslash with the letter behind it by what the table says, from left to right.
 *
 * @param unknown `keep` leaves other pairs as they are and looks at their second letter anew,
 *   `skip` leaves them and goes on behind them, `bare` leaves the letter without its backslash.
 */
export function replaceEscapes(
  text: string,
  table: EscapeTable,
  unknown: 'keep' | 'skip' | 'bare' = 'keep',
): string {
  let at = text.indexOf('\\');
  if (at === -1) return text;
  const parts: string[] = [];
  let from = 0;
  while (at !== -1 && at + 1 < text.length) {
    const letter = text[at + 1] ?? '';
    const meaning = Object.hasOwn(table, letter) ? table[letter] : undefined;
    if (meaning !== undefined) {
      parts.push(text.slice(from, at), meaning);
      from = at + 2;
      at = text.indexOf('\\', from);
    } else if (unknown === 'bare') {
      parts.push(text.slice(from, at));
      from = at + 1;
      at = text.indexOf('\\', at + 2);
    } else {
      at = text.indexOf('\\', at + (unknown === 'skip' ? 2 : 1));
    }
  }
  parts.push(text.slice(from));
  return parts.join('');
}
