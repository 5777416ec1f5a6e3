const secretEnds =
  /(?:^|_)(?:KEY|KEYS|APIKEY|SECRET|SECRETS|PASSWORD|PASSWD|PASSPHRASE|PASS|PWD|TOKEN|CREDENTIAL|CREDENTIALS|DSN|SALT|PEPPER)$|(?:^|_)SECRET(?:_|$)|[A-Z0-9](?:PASSWORD|SECRET|APIKEY)$/i;
const publicNames =
  /(?:^|_)PUBLIC(?:_|$)|PUBLISHABLE|^(?:VITE|REACT_APP|NUXT_PUBLIC|GATSBY|EXPO_PUBLIC)_|_KEY_ID$|(?:^|_)(?:PRIMARY|FOREIGN|CACHE|SORT|SITE|PARTITION|ROUTING|LICENSE_PUBLIC)_KEY$|(?:^|_)(?:CSRF|COUNT|MAX|MIN|NUM)_TOKENS?$|^PWD$|^OLDPWD$/i;
const notValues =
  /_(?:FILE|PATH|NAME|ARN|ID|URL|URI|TTL|AGE|EXPIRY|EXPIRES|EXPIRATION|LENGTH|SIZE|LIMIT|ALGORITHM|ALG|TYPE|HEADER|PREFIX|ENABLED|REQUIRED|VERSION|REGION|ISSUER|AUDIENCE|MANAGER|PROVIDER|BACKEND|SOURCE|TIMEOUT|COUNT|DAYS|HOURS|MINUTES|SECONDS)$/i;

/**
 * True when a name says that its value is secret: `*_KEY`, `*_SECRET`, `*_PASSWORD`, `*_TOKEN`,
 * `*_DSN` and their like, but for names that speak of a public half, a file or a setting.
 */
export function isSecretName(name: string): boolean {
  return secretEnds.test(name) && !publicNames.test(name) && !notValues.test(name);
}

/** True for names that hold a whole URL, whose password is judged on its own. */
export function isUrlName(name: string): boolean {
  return /(?:^|_)(?:URL|URI|DSN|DATABASE_URL|CONNECTION_STRING)$/i.test(name);
}

/** Names of flags that switch the validation of an environment off. */
export function isSkipFlag(name: string): boolean {
  return /^(?:SKIP|DISABLE|IGNORE|BYPASS)_(?:CONFIG|ENV|ENVIRONMENT|SETTINGS|SECRETS?)_(?:VALIDATION|VALIDATE|CHECKS?)$/i.test(
    name,
  );
}

/** True for `true`, `1`, `yes`, `on` in any case: what loaders take for true. */
export function isTrue(value: string): boolean {
  return /^(?:true|1|yes|y|on|t)$/i.test(value);
}

/** Length of the stretch that is looked at, and how often its letters change in one at least. */
const stretch = 12;
const leastChanges = 4;

/**
 * A name as it may be shown. Where a value stands in the place of a name (the second line that a
 * generator printed, a mistyped `ARG`), readers take it for one, and no report may say it.
 */
export function shownName(name: string): string {
  return looksDrawn(name) ? `a name that looks like a value (${name.length} characters)` : name;
}

/** True for text of which a stretch changes between small, capital and digit as drawn text does. */
export function looksDrawn(name: string): boolean {
  if (name.length < stretch || !/\d/.test(name)) return false;
  if (/[0-9a-f]{16}|[0-9A-F]{16}/.test(name)) return true;
  const kinds = name
    .replace(/[a-z]/g, 'a')
    .replace(/[A-Z]/g, 'A')
    .replace(/\d/g, '0')
    // A word of a camelCase name begins with a capital and is no change.
    .replace(/Aaa+/g, (word) => word.toLowerCase());
  const changes = [...kinds].map((kind, at) =>
    /aA|a0|Aa|A0|0a|0A/.test(`${kind}${kinds[at + 1] ?? ''}`),
  );
  let within = 0;
  for (const [at, isChange] of changes.entries()) {
    if (isChange) within += 1;
    if (changes[at - stretch + 1] === true) within -= 1;
    if (within >= leastChanges) return true;
  }
  return false;
}
