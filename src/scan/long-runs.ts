/** Shorter runs of token characters are told by a name, or not at all. */
export const leastRun = 20;

/** 1 for what a token or base64 may hold, by its code: letters, digits and `+ / = _ -`. */
export const isRunByte = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[A-Za-z0-9+/=_-]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/**
 * Starts and ends, in turn, of the runs of 20 and more such bytes in `[start, end)`. Looks at
 * every twentieth byte of other text.
 */
export function longRuns(bytes: Uint8Array, start: number, end: number): readonly number[] {
  const found: number[] = [];
  for (let at = start + leastRun - 1; at < end; ) {
    if (isRunByte[bytes[at] as number] === 0) {
      at += leastRun;
      continue;
    }
    let from = at;
    while (from > start && isRunByte[bytes[from - 1] as number] === 1) from -= 1;
    let to = at + 1;
    while (to < end && isRunByte[bytes[to] as number] === 1) to += 1;
    if (to - from >= leastRun) found.push(from, to);
    at = to + leastRun;
  }
  return found;
}
