import { type Candidate, makeCandidate } from './candidate.ts';

const mark = '://';
const longestPart = 256;

/**
 * Passwords of URLs: `scheme://user:password@host`.
 *
 * User and password stand before the first `/`, `?`, `#`, quote or blank after `://` (RFC 3986,
 * section 3.2). The last `@` of that stretch ends the password, since some writers leave an `@`
 * in it unescaped.
 */
export function findUrlPasswords(text: string): Candidate[] {
  const found: Candidate[] = [];
  let at = text.indexOf(mark);
  while (at !== -1) {
    const candidate = readUserinfo(text, at);
    if (candidate) found.push(candidate);
    at = text.indexOf(mark, at + mark.length);
  }
  return found;
}

function readUserinfo(text: string, at: number): Candidate | null {
  const start = at + mark.length;
  let colon = -1;
  let end = -1;
  const limit = Math.min(text.length, start + longestPart);
  for (let index = start; index < limit; index += 1) {
    const letter = text[index] ?? '';
    // `{{a/b}}` and `${x}` may hold anything.
    if (letter === '{') {
      const close = text.indexOf('}', index);
      if (close !== -1 && close < limit) index = close;
      continue;
    }
    if (stops.includes(letter)) break;
    if (letter === ':' && colon === -1) colon = index;
    else if (letter === '@' && colon !== -1) end = index;
  }
  if (colon === -1 || end <= colon + 1) return null;
  const scheme = schemeBefore(text, at);
  if (scheme === '') return null;
  return makeCandidate({
    kind: 'url',
    name: text.slice(start, colon),
    nameStart: start,
    nameEnd: colon,
    start: colon + 1,
    end,
    sign: ':',
    scheme,
  });
}

const stops = '/?# \t"\'`<>\\,;|';

function schemeBefore(text: string, at: number): string {
  let index = at;
  while (index > 0 && at - index < 24 && /[A-Za-z0-9+.-]/.test(text[index - 1] ?? '')) index -= 1;
  return text.slice(index, at).toLowerCase();
}

/** The host behind the `@` of a URL candidate, in lower case, without its port. */
export function hostAfter(text: string, at: number): string {
  const found = /^@\[?([^/?#\s"'`<>:\]\\,;)]{0,120})/.exec(text.slice(at, at + 140));
  return (found?.[1] ?? '').toLowerCase();
}
