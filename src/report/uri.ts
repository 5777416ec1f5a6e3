/**
 * A repository path as a relative URI: every segment percent-encoded, so that neither `:` nor
 * `?` nor a bracket means anything. Halves of surrogate pairs become U+FFFD.
 */
export function pathUri(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map((segment) => encodeURIComponent(segment).replace(/[!'()*]/g, percent))
    .join('/');
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** True for an absolute `https` address that a browser reads as it stands. */
export function isWebAddress(text: string): boolean {
  return /^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w./~%?=&#+,;:@-]*)?$/.test(text);
}
