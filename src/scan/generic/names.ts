/** Group of a name: the first that fits, from the strongest. */
export type NameGroup =
  | 'pass'
  | 'secret'
  | 'token'
  | 'apikey'
  | 'strongkey'
  | 'key'
  | 'auth'
  | 'cred'
  | 'saltnonce'
  | 'certhash'
  | 'api'
  | 'id'
  | 'other';

/** What a name says, read once and remembered. */
export interface NameFacts {
  /** Split at case changes, between letters and digits and at every other character; lower case. */
  readonly parts: readonly string[];
  /** The parts joined by blanks and enclosed in blanks. */
  readonly joined: string;
  readonly group: NameGroup;
  /** Holds a keyword in a part that is not merely an innocent word around it (`monkey`). */
  readonly hasKeyword: boolean;
  /** Its last part is a keyword (a digit may follow). */
  readonly endsInKeyword: boolean;
  /** Its last part says that the value is something about a secret: `length`, `field`, `url`. */
  readonly decoration: string | null;
}

const cutter = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;
const longestName = 120;

/** Splits a name or value at case changes, between letters and digits and at all else. */
export function splitParts(text: string): string[] {
  const parts = text.match(cutter);
  return parts ? parts.map((part) => part.toLowerCase()) : [];
}

const keyword =
  /pass|pwd|psw(?!ork|itch)|secret|token|key|auth|cred|salt|nonce|csrf|xsrf|jwt|hmac|bearer|private|crypt|cert|sign|sess|cookie|seed|phrase|api|hash|digest|sha\d|md5|senha|kennwort|clave|contrasen|login/;
const wholeKeywords = new Set('pw psk otp totp pin iv sk kek dek mfa mdp'.split(' '));
/** `GITHUB_PAT`: a personal access token, where it ends the name. */
const accessToken = / pat $/;
/** Ids that OAuth and its relatives give together with a secret, of whatever service. */
export const pairedId = /(?:client|consumer|oauth|merchant|access)(?: key)? ?id $/;
const innocent = new Set(
  (
    'monkey donkey turkey hockey jockey whiskey keyboard keyboards keydown keyup keypress keycode keycodes keynote keyframe keyframes keyring keystone keyword keywords keyed keypad hotkey hotkeys ' +
    'author authors authored authority authorities authoring capital rapid therapist rapidly capitalize apis capitals apiversion apigroup apigroups apiextensions ' +
    'compass bypass bypassed passive passport passing passed passes passenger passage trespass surpass encompass passthrough ' +
    'tokenizer tokenizers tokenize tokenized tokenization accessor accessible secretary spwd ' +
    'assign assigned design designed designer signal signals signature signatures signed signin signup signout signoff significant designated resign sign signs singleton insignia ' +
    'session sessions assessment assess possess obsess message messages essay ' +
    'concert certain certainly uncertain sincere credit credits accredit incredible sacred discredit ' +
    'rehash hashtag hashtags hashmap hashes phrases paraphrase basalt cookies cryptic saltwater seeds seeded'
  ).split(' '),
);
const weakParts = new Set(
  'sign signed signature signatures session sessions cookie cookies seed seeds credit hash digest'.split(
    ' ',
  ),
);

const endings = new Set(
  'pass password passwd passphrase passcode pwd pw psw psk secret secrets token tokens key keys auth authorization cred creds credential credentials salt nonce bearer otp pin pat'.split(
    ' ',
  ),
);

const decorations = new Set(
  (
    'name names file files filename path paths dir directory folder url urls uri uris host hosts type types kind length len size count min max expiry expires expire expiration timeout ttl ' +
    'policy policies field fields label labels title error errors message messages msg prefix suffix header headers class style version format pattern regex regexp hint text description desc ' +
    'placeholder enabled disabled enable disable required reset index idx column columns table map event events rotation rules rule strength validator validation ' +
    'provider handler callback method methods algorithm alg algo endpoint server service manager store storage ref refs reference algorithms scheme mode status state visible visibility ' +
    'button link page view form screen icon input manager factory builder helper util utils resolver generator interceptor middleware guard strategy listener controller ' +
    'hashed encrypted scope scopes issuer audience lifetime age date time timestamp at period interval retries attempts limit bits encoding ids'
  ).split(' '),
);

const strongKey =
  / (?:private|priv|access|encryption|encrypt|decryption|signing|sign|master|account|storage|client|consumer|session|shared|server|ssh|secret|service|license|licence|deploy|security|crypt|crypto|cipher|aes|des|hmac|rsa|jwt|app|application|admin|user|web|root|auth|bot|subscription|instrumentation|wallet|stream|ingest|write|read|publish|merchant|partner|developer) ?keys? /;

const remembered = new Map<string, NameFacts>();
const rememberedNames = 4_096;

/** What `name` says. Linear in its length; the last answers are kept. */
export function nameFacts(name: string): NameFacts {
  const known = remembered.get(name);
  if (known) return known;
  if (remembered.size >= rememberedNames) remembered.clear();
  const facts = readName(name.slice(-longestName));
  remembered.set(name, facts);
  return facts;
}

function readName(name: string): NameFacts {
  const parts = splitParts(name);
  const joined = ` ${parts.join(' ')} `;
  const last = lastWord(parts);
  return {
    parts,
    joined,
    group: groupOf(joined, last),
    hasKeyword:
      accessToken.test(joined) ||
      pairedId.test(joined) ||
      parts.some(isKeywordPart) ||
      (/api|auth/.test(joined.replaceAll(' ', '')) && parts.some(isKeywordPart)),
    endsInKeyword:
      endings.has(last) ||
      (/(?:password|passwd|secret|token|apikey|passphrase|pwd|pass)$/.test(last) &&
        !innocent.has(last)),
    decoration: decorations.has(last) ? last : null,
  };
}

function lastWord(parts: readonly string[]): string {
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const part = parts[at] ?? '';
    if (!/^\d/.test(part)) return part;
  }
  return '';
}

function isKeywordPart(part: string): boolean {
  if (weakParts.has(part)) return true;
  if (innocent.has(part)) return false;
  return keyword.test(part) || wholeKeywords.has(part);
}

function groupOf(joined: string, last: string): NameGroup {
  if (
    /pass(?!ive|port|ing|ed|es |enger|age|through|ion)|pwd| pw |psw(?!ork|itch)| psk |senha|kennwort|contrasen/.test(
      joined,
    )
  ) {
    if (!/ (?:bypass|compass|trespass|surpass|encompass) /.test(joined)) return 'pass';
  }
  if (/secret(?!ary)/.test(joined)) return 'secret';
  if (/token(?!i[sz])|jwt|bearer/.test(joined) || accessToken.test(joined)) return 'token';
  if (/ ?(?:api|app) ?keys? |apikey|appkey/.test(joined)) return 'apikey';
  if (strongKey.test(joined)) return 'strongkey';
  if (/keys? | keys?/.test(joined)) return 'key';
  if (/auth(?!or(?![iy]z))/.test(joined)) return 'auth';
  if (/ cred(?:s|ential|entials)? |credential/.test(joined)) return 'cred';
  if (/salt|nonce| iv | otp | totp | pin |seed|csrf|xsrf|phrase/.test(joined)) return 'saltnonce';
  if (/cert|sign|hash|digest|sha|md5|finger|checksum|check sum|integrity/.test(joined))
    return 'certhash';
  if (/ ?api ?/.test(joined) && joined.includes('api')) return 'api';
  return last === 'id' || last === 'ids' || last === 'uuid' || last === 'guid' ? 'id' : 'other';
}

/** True for a name under which even a short word is a secret. */
export function isStrongGroup(group: NameGroup): boolean {
  return (
    group === 'pass' ||
    group === 'secret' ||
    group === 'token' ||
    group === 'apikey' ||
    group === 'strongkey'
  );
}
