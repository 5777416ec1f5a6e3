import type { CodeText } from './code-text.ts';

/**
 * Offset of the bracket that closes what `start` is inside of, `start + most` when it is further
 * away. Brackets in strings do not count.
 */
export function endOfInside(code: CodeText, start: number, most: number): number {
  const end = Math.min(code.text.length, start + most);
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    if (code.isText(at)) continue;
    depth += turn(code.text[at]);
    if (depth < 0) return at;
  }
  return end;
}

const closings = new WeakMap<CodeText, Int32Array>();

/**
 * Offset of the bracket that closes the one at `open`, the end of the text when there is none.
 * All are found in one pass, so that asking for every bracket of a deep text stays linear.
 */
export function closingOf(code: CodeText, open: number): number {
  let closing = closings.get(code);
  if (closing === undefined) {
    closing = new Int32Array(code.text.length).fill(code.text.length);
    const waiting: number[] = [];
    for (let at = 0; at < code.text.length; at += 1) {
      const change = code.isText(at) ? 0 : turn(code.text[at]);
      if (change > 0) waiting.push(at);
      else if (change < 0) closing[waiting.pop() ?? at] = at;
    }
    closings.set(code, closing);
  }
  return closing[open] ?? code.text.length;
}

/** How an opening or closing bracket changes the depth. */
function turn(letter: string | undefined): number {
  if (letter === '(' || letter === '[' || letter === '{') return 1;
  return letter === ')' || letter === ']' || letter === '}' ? -1 : 0;
}

/** One item between commas, without the blanks around it. */
export interface Item {
  readonly text: string;
  readonly offset: number;
}

/** The items inside the brackets that open at `open`: arguments, properties, elements. */
export function itemsIn(code: CodeText, open: number): readonly Item[] {
  const items: Item[] = [];
  const end = closingOf(code, open);
  let from = open + 1;
  for (let at = from; at <= end; at += 1) {
    if (at < end && code.isText(at)) continue;
    if (at < end && code.text[at] !== ',') {
      // What stands in further brackets is passed over.
      if (turn(code.text[at]) > 0) at = Math.min(closingOf(code, at), end - 1);
      continue;
    }
    const raw = code.text.slice(from, at);
    const text = raw.trim();
    if (text !== '') items.push({ text, offset: from + raw.indexOf(text) });
    from = at + 1;
  }
  return items;
}

/** The code of a stretch with its strings blank. */
export function withoutStrings(code: CodeText, { text, offset }: Item): string {
  let plain = '';
  for (let at = 0; at < text.length; at += 1) plain += code.isText(offset + at) ? ' ' : text[at];
  return plain;
}

/** The inside of a string that is all of an item; null for anything else. */
export function literalOf(text: string): string | null {
  return /^[rbu]?(["'`])([^"'`\\\n]{0,200})\1$/.exec(text)?.[2] ?? null;
}
