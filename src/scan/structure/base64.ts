/** The bytes of base64 or base64url text, padded or not; null when it is neither. */
export function decodeBase64(text: string): Uint8Array | null {
  const digits = withoutPadding(text).replaceAll('-', '+').replaceAll('_', '/');
  if (!/^[A-Za-z0-9+/]*$/.test(digits) || digits.length % 4 === 1) return null;
  return Uint8Array.from(atob(digits), (letter) => letter.charCodeAt(0));
}

/** An expression like `=+$` would look at each of many signs as far as the last. */
function withoutPadding(text: string): string {
  let end = text.length;
  while (text[end - 1] === '=') end -= 1;
  return text.slice(0, end);
}

/** The text that base64 or base64url stands for, one unit a byte; null when it is neither. */
export function decodeBase64Text(text: string): string | null {
  const bytes = decodeBase64(text);
  return bytes && latin1.decode(bytes);
}

/** The JSON object that base64 or base64url text stands for, else null. */
export function decodeBase64Json(text: string): Readonly<Record<string, unknown>> | null {
  const bytes = decodeBase64(text);
  if (!bytes) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

const latin1 = new TextDecoder('latin1');

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
