/** The parts of a URL as connection strings use them. Absent parts are null. */
export interface UrlParts {
  /** Lower case, `postgresql+asyncpg`, `jdbc:postgresql`. */
  readonly scheme: string;
  readonly user: string | null;
  /** Percent escapes resolved where they are well formed. */
  readonly password: string | null;
  /** Lower case, without port; several are possible (`mongodb://a,b`). */
  readonly hosts: readonly string[];
  readonly port: string | null;
  /** Without the leading slash; null when nothing follows it. */
  readonly path: string | null;
  readonly query: ReadonlyMap<string, string>;
  /** True when an `@` stands behind the host part: a password with a bare `/`, `?` or `#`. */
  readonly isCut: boolean;
}

const form =
  /^([a-z][a-z0-9+.-]*(?::[a-z0-9+.-]+)?):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#.*)?$/is;

/**
 * Splits a URL as RFC 3986 does, without asking for a host (`sqlite:///file`) and without
 * correcting anything, since drivers do not either. Null for what is no URL.
 */
export function parseUrl(text: string): UrlParts | null {
  // Most values are no URL: the expression is worth its cost only where `://` stands.
  if (!text.includes('://') || /\s/.test(text)) return null;
  const match = form.exec(text);
  if (match === null) return null;
  const [, scheme = '', authority = '', path = '', query = ''] = match;
  const at = authority.lastIndexOf('@');
  const login = at === -1 ? null : authority.slice(0, at);
  const colon = login?.indexOf(':') ?? -1;
  const servers = authority.slice(at + 1);
  const hosts: string[] = [];
  let port: string | null = null;
  for (const server of servers === '' ? [] : servers.split(',')) {
    const parts = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(server);
    hosts.push((parts?.[1] ?? server).toLowerCase());
    port ??= parts?.[2] ?? null;
  }
  return {
    scheme: scheme.toLowerCase(),
    user: login === null ? null : decode(colon === -1 ? login : login.slice(0, colon)),
    password: login === null || colon === -1 ? null : decode(login.slice(colon + 1)),
    hosts,
    port,
    path: path.length > 1 ? path.slice(1) : null,
    query: toQuery(query),
    isCut:
      at === -1 &&
      text.slice(scheme.length + 3 + authority.length).includes('@') &&
      authority.includes(':'),
  };
}

function toQuery(text: string): Map<string, string> {
  const query = new Map<string, string>();
  for (const part of text.split('&')) {
    const equals = part.indexOf('=');
    const key = equals === -1 ? part : part.slice(0, equals);
    if (key !== '') query.set(decode(key), equals === -1 ? '' : decode(part.slice(equals + 1)));
  }
  return query;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0|host\.docker\.internal)$/;

/** True for a host on the same machine, where encryption protects nothing. */
export function isLoopback(host: string): boolean {
  return loopback.test(host);
}

/** Encrypted forms of schemes that are plain. */
const encrypted: ReadonlyMap<string, string> = new Map([
  ['http', 'https'],
  ['redis', 'rediss'],
  ['valkey', 'valkeys'],
  ['amqp', 'amqps'],
  ['mqtt', 'mqtts'],
  ['ws', 'wss'],
  ['ldap', 'ldaps'],
  ['ftp', 'ftps'],
  ['smtp', 'smtps'],
  ['imap', 'imaps'],
]);

/** The encrypted form of a plain scheme, null when the scheme is not known to be plain. */
export function encryptedScheme(scheme: string): string | null {
  return encrypted.get(scheme) ?? null;
}

/** What in the query switches encryption off (`sslmode=disable`), null when nothing does. */
export function plainQuery(url: UrlParts): string | null {
  for (const [key, value] of url.query) {
    if (/^ssl-?_?mode$/i.test(key) && /^(?:disabled?|allow|none)$/i.test(value))
      return `${key}=disable`;
    if (
      /^(?:ssl|tls|useSSL|encrypt)$/i.test(key) &&
      /^(?:false|0|no|off|disabled?)$/i.test(value)
    ) {
      return `${key}=false`;
    }
  }
  return null;
}
