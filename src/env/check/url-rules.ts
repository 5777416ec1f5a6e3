import { isLocalEnvironment, isProduction } from '../environment.ts';
import type { EnvFinding } from '../finding.ts';
import type { UrlPart } from '../schema/schema.ts';
import { forEnvironment } from './effective.ts';
import { findKnownValue } from './insecure.ts';
import { foundKnown, generatorArg, type Judged, lengthOf } from './judged.ts';
import { found } from './scope.ts';
import { encryptedScheme, isLoopback, parseUrl, plainQuery, type UrlParts } from './url.ts';

/** A URL part by part: form, scheme, host, query, transport, and its password on its own. */
export function* checkUrl(judged: Judged): Generator<EnvFinding> {
  const { value, demand } = judged;
  const url = parseUrl(value);
  if (url === null) {
    if (demand.rules.type === 'url') yield badFormat(judged, 'a URL such as https://host/path');
    return;
  }
  if (url.isCut) {
    yield badFormat(judged, 'a URL whose password has #, / and ? written as %23, %2F and %3F');
    return;
  }
  yield* checkParts(judged, url);
  yield* checkHosts(judged, url);
  yield* checkTransport(judged, url);
  yield* checkPassword(judged, url);
}

function badFormat(judged: Judged, expected: string, part?: string): EnvFinding {
  const { scope, entry, secret } = judged;
  return found(scope, 'env-bad-format', entry.name, entry.location, {
    args: { expected, ...(part === undefined ? {} : { part }) },
    secret,
    ...(part === undefined ? {} : { detail: part }),
  });
}

const phrases: Readonly<Record<UrlPart, string>> = {
  scheme: 'a URL with a scheme',
  host: 'a URL with a host',
  port: 'a URL with a port',
  user: 'a URL with a user',
  password: 'a URL with a password',
  path: 'a URL with a path (the name of the database)',
};

function hasPart(url: UrlParts, part: UrlPart): boolean {
  if (part === 'host') return url.hosts.some((host) => host !== '');
  return (url[part] ?? '') !== '';
}

function* checkParts(judged: Judged, url: UrlParts): Generator<EnvFinding> {
  const { schemes, requires = [] } = judged.demand.rules;
  if (schemes !== undefined && !schemes.includes(url.scheme)) {
    const safe = encryptedScheme(url.scheme);
    const isPlainForm = safe !== null && schemes.includes(safe);
    yield isPlainForm
      ? insecureTransport(judged, `${url.scheme}://`, `${safe}://`)
      : badFormat(judged, `a URL with the scheme ${schemes.join(' or ')}`, 'scheme');
  }
  for (const part of requires) {
    if (!hasPart(url, part)) yield badFormat(judged, phrases[part], part);
  }
}

function* checkHosts(judged: Judged, url: UrlParts): Generator<EnvFinding> {
  const { scope, demand } = judged;
  const { notHosts = [], hosts } = demand.rules;
  for (const host of url.hosts) {
    if (notHosts.includes(host)) {
      yield badFormat(judged, `a host other than ${notHosts.join(', ')}`, 'host');
    } else if (hosts !== undefined && !hosts.some((allowed) => isHostWithin(host, allowed))) {
      yield badFormat(judged, `a host of ${hosts.join(', ')}`, 'host');
    } else if (
      scope.known.insecure.placeholderHosts.test(host) &&
      !isLocalEnvironment(scope.environment)
    ) {
      const known = { ruleId: 'env-placeholder', localIsFine: true, confidence: 0.9 } as const;
      yield foundKnown(judged, { ...known, pattern: 'host of documentation' }, 'host');
    }
  }
}

/** `.vault.azure.net` allows every host below it, `vault.example` that host alone. */
function isHostWithin(host: string, allowed: string): boolean {
  const suffix = allowed.replace(/^\*/, '').toLowerCase();
  return suffix.startsWith('.') ? host.endsWith(suffix) : host === suffix;
}

function insecureTransport(judged: Judged, pattern: string, expected: string): EnvFinding {
  const { scope, entry, secret } = judged;
  return found(scope, 'env-insecure-transport', entry.name, entry.location, {
    args: { pattern, expected },
    secret,
    detail: pattern,
  });
}

function* checkTransport(judged: Judged, url: UrlParts): Generator<EnvFinding> {
  const { scope, demand, entry, secret } = judged;
  for (const [key, allowed] of demand.rules.query ?? []) {
    const given = url.query.get(key);
    if (given !== undefined && allowed.includes(given)) continue;
    const expected = `${key}=${allowed.join(' or ')}`;
    yield /^(?:ssl|tls)/i.test(key)
      ? insecureTransport(judged, `no ${expected}`, expected)
      : badFormat(judged, `a URL with ${expected}`, key);
  }
  const rules = forEnvironment(scope.schema.environmentRules, scope.environment);
  const isDemanded = rules?.tls === true;
  if (!isDemanded && !isProduction(scope.environment)) return;
  if (url.hosts.length > 0 && url.hosts.every(isLoopback)) return;
  const safe = encryptedScheme(url.scheme);
  const isToldAlready =
    demand.rules.schemes !== undefined && !demand.rules.schemes.includes(url.scheme);
  const off = demand.rules.query === undefined ? plainQuery(url) : null;
  const pattern = safe !== null && !isToldAlready ? `${url.scheme}://` : off;
  if (pattern === null) return;
  yield found(scope, 'env-insecure-transport', entry.name, entry.location, {
    args: { pattern, expected: safe === null ? 'an encrypted connection' : `${safe}://` },
    ...(isDemanded ? {} : { severity: 'low' }),
    secret,
    detail: pattern,
  });
}

function* checkPassword(judged: Judged, url: UrlParts): Generator<EnvFinding> {
  const { scope, demand, entry, secret } = judged;
  const { password } = url;
  if (password === null || password === '' || demand.rules.default === judged.value) return;
  const rules = demand.rules.password;
  const minLength = rules?.minLength ?? 0;
  const length = lengthOf(password, 'characters');
  if (length < minLength) {
    yield found(scope, 'env-too-short', entry.name, entry.location, {
      args: { length, minLength, unit: 'characters', part: 'password', ...generatorArg(demand) },
      secret,
      detail: 'password',
    });
  }
  const insecure = rules?.insecure ?? demand.insecure;
  const known = findKnownValue(password, 'password', true, scope.known.insecure, insecure);
  if (known === null || (known.localIsFine && isLocalEnvironment(scope.environment))) return;
  yield foundKnown(judged, known, 'password');
}
