/**
 * Why a value that has a provider's shape is visibly not a key, or null.
 *
 * Only what no generator of keys would print counts: masks, filler words standing by themselves
 * and runs. A false dismissal is a missed leak, so every test leaves random text alone.
 */
export function maskReason(value: string, publicPrefix: number): string | null {
  const body = value.slice(publicPrefix);
  const letters = body.replace(/[^A-Za-z0-9]/g, '');
  if (letters.length > 0 && new Set(letters.toLowerCase()).size <= 2) return 'mask';
  if (/\.\.\.|…|\*{3}|x{6}|X{6}/.test(body)) return 'mask';
  if (body.length < 80 && /([A-Za-z0-9])\1{7}/.test(body)) return 'mask';
  if (body.includes('EXAMPLE')) return 'placeholder';
  if (isRepeatedWord(letters)) return 'mask';
  if (isFillerPhrase(body)) return 'placeholder';
  return null;
}

/** True for a word of three to eight letters said four times and more, in any case. */
function isRepeatedWord(text: string): boolean {
  const lower = text.toLowerCase().replace(/[0-9a-f]{8}$/, '');
  for (let size = 3; size <= 8 && size * 4 <= lower.length; size += 1) {
    const word = lower.slice(0, size);
    if (!/^[a-z]+$/.test(word) || /^[a-f]+$/.test(word)) continue;
    if (word.repeat(Math.ceil(lower.length / size)).startsWith(lower)) return true;
  }
  return false;
}

const fillerWord =
  /(?:^|[^A-Za-z])(?:your|example|sample|placeholder|changeme|change|replace|dummy|insert|redacted|todo|fixme|fake)(?=$|[^A-Za-z])/i;

/** True when a word that asks to be filled in stands alone between separators. */
function isFillerPhrase(body: string): boolean {
  return /[_\-. ]/.test(body) && fillerWord.test(body) && !/\d[A-Za-z]\d/.test(body);
}

/** How far a value looks typed along the alphabet, the digits or the keyboard. */
export type Typing = 'none' | 'partly' | 'wholly';

/**
 * Whether the value is one run as people type it, or several short ones (`abcd1234efgh5678`).
 *
 * A single run is an example. Short runs are often a stand-in, sometimes the lazy secret of
 * somebody who had to think of one: doubt, not silence.
 */
export function typing(value: string, publicPrefix: number): Typing {
  const body = value
    .slice(publicPrefix)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  if (body.length < 8) return 'none';
  let steps = 0;
  for (let at = 1; at < body.length; at += 1) {
    if (follows(body.charCodeAt(at - 1), body.charCodeAt(at))) steps += 1;
  }
  const share = steps / (body.length - 1);
  if (share >= 0.85) return 'wholly';
  return share >= 0.6 ? 'partly' : 'none';
}

function follows(before: number, after: number): boolean {
  if (after === before + 1 || after === before - 1) return true;
  // 9 → 0, z → a, 9 → a, z → 0: where typed runs turn over.
  return (
    (before === 57 && (after === 48 || after === 97)) ||
    (before === 122 && (after === 97 || after === 48))
  );
}
