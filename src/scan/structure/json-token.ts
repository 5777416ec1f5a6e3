import { decodeBase64Json } from './base64.ts';

/**
 * A token whose part after its prefix (`ops_`, `sntrys_`, `glc_`, `sk.`) is base64 of a JSON
 * object. What follows the object's base64 after a `.`, `_` or
 * its padding is a signature.
 */
export function jsonToken(value: string): boolean {
  const start = value.indexOf('eyJ');
  if (start === -1) return false;
  const rest = value.slice(start);
  return [rest, rest.split('.')[0], rest.split('=')[0], rest.slice(0, rest.lastIndexOf('_'))].some(
    (part) => part !== undefined && isGenuine(decodeBase64Json(part)),
  );
}

/** An object whose values do not say themselves that they are an example. */
function isGenuine(content: Readonly<Record<string, unknown>> | null): boolean {
  return content !== null && !JSON.stringify(content).includes('EXAMPLE');
}
