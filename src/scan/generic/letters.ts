/** True for `0-9`. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** True for `A-Z` and `a-z`. */
export function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

/** True for `A-Z`. */
export function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** True for `a-z`. */
export function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** True for letters, digits, `_`, `$`, `-` and `.`: what names of variables, keys and flags hold. */
export function isNameCode(code: number): boolean {
  return (
    isLetter(code) || isDigit(code) || code === 95 || code === 36 || code === 45 || code === 46
  );
}

/** True for a blank or a tab. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** First place at or after `at` that holds neither blank nor tab. */
export function skipBlanks(text: string, at: number): number {
  let index = at;
  while (index < text.length && isBlank(text.charCodeAt(index))) index += 1;
  return index;
}
