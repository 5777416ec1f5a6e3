/** Twelve words and more that are not a stretch of the word list, which is in alphabetical order. */
export function seedPhrase(value: string): boolean {
  const words = value.trim().toLowerCase().split(/\s+/);
  return words.length >= 12 && words.some((word, at) => word < (words[at - 1] ?? ''));
}
