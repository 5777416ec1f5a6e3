import { sha256Hex } from '../model/digest.ts';

/** A part of a credential: its text, and the kind that GitGuardian's detectors give it. */
type Part = readonly [text: string, kind: string];

/** Kinds that a secret alone may have. */
const alone = [
  ...['apikey', 'client_id', 'client_secret', 'connection_uri', 'host', 'password', 'secret'],
  ...['token', 'uri', 'username'],
];
/** Kinds of credentials of two parts. */
const pairs = [
  ['client_id', 'client_secret'],
  ['password', 'username'],
] as const;

/** Longest text around a secret in which its other parts are looked for. */
const mostText = 4000;

/**
 * Digests under which ggshield may ignore a secret: of all parts of the credential that it belongs
 * to, each followed by its kind, in the order of the kinds. It names no kinds in its file, so the
 * ones that fit are tried; a digest that is met proves that they were the right ones.
 *
 * https://github.com/GitGuardian/ggshield, ggshield/core/filter.py
 *
 * @param around lines near the secret, where the other parts stand
 */
export function ignoredDigests(secret: string, around: string): ReadonlySet<string> {
  const text = around.length > mostText ? '' : around;
  const forms: (readonly Part[])[] = alone.map((kind) => [[secret, kind]]);
  for (const other of wordsOf(text, secret)) {
    for (const [first, second] of pairs) {
      forms.push([
        [secret, first],
        [other, second],
      ]);
      forms.push([
        [other, first],
        [secret, second],
      ]);
    }
  }
  for (const parts of urlsWith(text, secret)) forms.push(...choices(parts, secret));
  return new Set(forms.map((parts) => sha256Hex(parts.map((part) => part.join(',')).join(''))));
}

function wordsOf(text: string, secret: string): ReadonlySet<string> {
  const words = text.match(/[^\s"'`=:,;()<>{}[\]|]+/g) ?? [];
  return new Set(words.filter((word) => word !== secret && word.length > 1));
}

/** The parts of the addresses that hold a secret, in the order of their kinds. */
function urlsWith(text: string, secret: string): (readonly Part[])[] {
  const urls = text.matchAll(
    /([a-z][\w+.-]*):\/\/(?:([^\s:@/"'`]*):([^\s@/"'`]*)@)?([^\s:/?#"'`]+)(?::(\d+))?(?:\/([^\s?#"'`]*))?(?:\?([^\s#"'`]*))?/gi,
  );
  return [...urls].flatMap((url) => {
    const [whole, scheme, username, password, host, port, database, query] = url;
    if (!whole.includes(secret)) return [];
    const named = {
      connection_uri: whole,
      database,
      host,
      password,
      port,
      query,
      scheme,
      username,
    };
    return [Object.entries(named).flatMap(([kind, part]) => (part ? [[part, kind] as const] : []))];
  });
}

/** Every choice of the parts in which the secret occurs. */
function choices(parts: readonly Part[], secret: string): (readonly Part[])[] {
  return Array.from({ length: 2 ** parts.length }, (_, choice) =>
    parts.filter((_part, at) => (choice & (1 << at)) !== 0),
  ).filter((some) => some.some(([text]) => text.includes(secret)));
}
