/** Longest line that Go's `bufio.Scanner` hands out, in bytes. */
const maxLineBytes = 65536;

/**
 * Why readers in Go that go line by line refuse the line `[start, end)`, null when they do not.
 *
 * @param badLine 0-based number of the first line that is no UTF-8, as `firstBadLine` gives it
 */
export function tooLong(text: string, start: number, end: number): boolean {
  // No UTF-16 unit takes more than three bytes.
  if ((end - start) * 3 < maxLineBytes) return false;
  return new TextEncoder().encode(text.slice(start, end)).length >= maxLineBytes;
}

/** 0-based number of the first line with bytes that are no UTF-8, -1 when there is none. */
export function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const isGood = (from: number, to: number): boolean => {
    try {
      decoder.decode(bytes.subarray(from, to));
      return true;
    } catch {
      return false;
    }
  };
  if (isGood(0, bytes.length)) return -1;
  for (let at = 0, line = 0; at < bytes.length; line += 1) {
    const newline = bytes.indexOf(10, at);
    const end = newline === -1 ? bytes.length : newline;
    if (!isGood(at, end)) return line;
    at = end + 1;
  }
  return -1;
}
