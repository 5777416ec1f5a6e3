/** Shannon entropy in bits per UTF-16 unit; 0 for an empty text. */
export function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>();
  for (const letter of text.split('')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) {
    const share = count / text.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}

/** Number of different UTF-16 units. */
export function uniqueCharacters(text: string): number {
  return new Set(text.split('')).size;
}

/**
 * True when the text is one short piece over and over, or a run of one character.
 * `abcabcabc` repeats a piece of 3.
 */
export function isRepetition(text: string): boolean {
  if (text.length < 4) return false;
  // A text is periodic exactly when it is found inside its own doubling.
  const period = `${text}${text}`.indexOf(text, 1);
  return period < text.length && period <= 8;
}

/** True when a text mixes small letters, capitals and digits as random keys do. */
export function isMixed(text: string): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);
}
