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
  // Every name of every file comes here, and hardly any has letters that change at all.
  if (!/[a-z][A-Z0-9]|[A-Z][a-z0-9]|\d[A-Za-z]/.test(name)) return false;
  const recent: boolean[] = [];
  let within = 0;
  for (let at = 0, kind = kindAt(name, 0); at < name.length; at += 1) {
    const next = kindAt(name, at + 1);
    const isChange = kind !== 0 && next !== 0 && kind !== next;
    kind = next;
    recent.push(isChange);
    if (isChange) within += 1;
    if (recent[at - stretch + 1] === true) within -= 1;
    if (within >= leastChanges) return true;
  }
  return false;
}

/** 1 for a small letter, 2 for a capital, 3 for a digit, 0 for anything else. */
function kindAt(text: string, at: number): 0 | 1 | 2 | 3 {
  const code = text.charCodeAt(at);
  if (isSmall(code)) return 1;
  if (code >= 48 && code <= 57) return 3;
  if (code < 65 || code > 90) return 0;
  // A word of a camelCase name begins with a capital and is no change.
  return isSmall(text.charCodeAt(at + 1)) && isSmall(text.charCodeAt(at + 2)) ? 1 : 2;
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}
