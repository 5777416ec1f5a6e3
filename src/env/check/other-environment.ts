import { isProduction } from '../environment.ts';
import type { EnvFinding } from '../finding.ts';
import type { Judged } from './judged.ts';
import { found } from './scope.ts';
import { parseUrl } from './url.ts';

/** Names whose value says where a manager keeps secrets. */
const pointsToSecrets =
  /(?:SECRETS?_(?:NAME|ID|PATH|PREFIX|ARN)|(?:VAULT|SSM|PARAMETER)_(?:NAME|PATH|PREFIX|MOUNT)|_ARN)$/i;

/**
 * `env-wrong-environment-key` for what points to production from another environment: the name
 * of a secret in a manager, an ARN, the host of a URL with credentials.
 */
export function* checkOtherEnvironment(judged: Judged): Generator<EnvFinding> {
  const { scope, entry, value, secret } = judged;
  const { environment, schema } = scope;
  if (environment === null || isProduction(environment)) return;
  // Where the schema knows no production, the word means something else.
  const { environments } = schema;
  if (environments.length > 0 && !environments.some(isProduction)) return;
  if (!namesProduction(entry.name, value)) return;
  yield found(scope, 'env-wrong-environment-key', entry.name, entry.location, {
    args: { environment, belongsTo: 'production' },
    severity: 'high',
    confidence: 0.85,
    secret,
    detail: 'names',
  });
}

function namesProduction(name: string, value: string): boolean {
  if (/^arn:aws[\w-]*:/.test(value) || pointsToSecrets.test(name)) return hasWord(value);
  const url = parseUrl(value);
  if (url === null || (url.password ?? '') === '') return false;
  return url.hosts.some(hasWord);
}

function hasWord(text: string): boolean {
  return text.split(/[/:._-]/).some((word) => /^prod(?:uction)?$/i.test(word));
}
