import { decodeBase64Text } from '../structure/base64.ts';

/**
 * Forms of keys that begin with nothing to look for, but which nothing else has. Their providers
 * have rules that want a name near by; without one the form alone speaks for a key.
 */
const shapes: readonly RegExp[] = [
  // Mailgun: a key, the id of its account and that of its domain.
  /(?<![\w-])[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}(?![\w-])/g,
  // Zhipu: an id and a secret.
  /(?<![\w.-])[0-9a-f]{32}\.(?=[A-Za-z]*[0-9])[A-Za-z0-9]{16}(?![\w.-])/g,
  // Facebook: the id of an application and its token.
  /(?<![\w|.-])[0-9]{15,16}\|(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{27}(?![\w-])/g,
  // Asana: a kind, ids of user and token, random digits.
  /(?<![\w/.-])[12]\/[0-9]{14,16}(?:\/[0-9]{14,16})?:[0-9a-f]{32}(?!\w)/g,
  // Facebook: the access token of a page or a person.
  /(?<![\w+/-])EAA[A-Z](?=[A-Za-z]*[0-9])[A-Za-z0-9]{100,400}(?![\w+/=-])/g,
  // NATS: a seed of a user, account, operator, cluster or server in base32.
  /(?<![A-Za-z0-9])S[ACNOUX](?=[A-Z]*[2-7][A-Z]*[2-7])[A-Z2-7]{56}(?![A-Za-z0-9])/g,
];

// Jira and Confluence Data Center: base64 of a number, a colon and random bytes.
const dataCenter = /(?<![A-Za-z0-9+])[MNO][A-Za-z0-9+/]{43}(?![A-Za-z0-9+=])/g;

/** Places of keys of a known form on a line that holds a long run, half-open. */
export function findKnownShapes(text: string): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const shape of shapes) {
    for (const { index, 0: value } of text.matchAll(shape))
      found.push([index, index + value.length]);
  }
  for (const { index, 0: value } of text.matchAll(dataCenter)) {
    if (isDataCenterToken(value)) found.push([index, index + value.length]);
  }
  return found;
}

/** True when the whole value has a form that only keys have. */
export function hasKnownShape(value: string): boolean {
  return findKnownShapes(value).some(([start, end]) => start === 0 && end === value.length);
}

function isDataCenterToken(value: string): boolean {
  const text = decodeBase64Text(value) ?? '';
  // Random bytes are never all letters and marks.
  return /^\d{10,13}:/.test(text) && !/^[\x20-\x7e]*$/.test(text);
}
