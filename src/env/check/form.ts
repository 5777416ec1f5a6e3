import type { EnvFinding } from '../finding.ts';
import { type Demand, forEnvironment } from './effective.ts';
import type { Judged } from './judged.ts';
import { found } from './scope.ts';
import { rangeProblem, typeProblem } from './types.ts';

/** True when a value is to be judged as a URL. */
export function isUrlValue(demand: Demand, value: string): boolean {
  const { type, schemes } = demand.rules;
  if (type !== undefined) return type === 'url';
  return schemes !== undefined || /^[a-z][a-z0-9+.-]{1,30}:\/\//i.test(value);
}

/** Type, limits, list of values, prefix and pattern: the first that does not fit. */
export function* checkForm(judged: Judged): Generator<EnvFinding> {
  const wrong = wrongEnvironment(judged);
  if (wrong !== null) {
    yield wrong;
    return;
  }
  const expected = formProblem(judged);
  if (expected === null) return;
  const { scope, entry, secret } = judged;
  yield found(scope, 'env-bad-format', entry.name, entry.location, { args: { expected }, secret });
}

function formProblem({ demand, value }: Judged): string | null {
  const { type, values, startsWith, endsWith, pattern } = demand.rules;
  const problem = type === undefined ? null : typeProblem(value, type);
  if (problem !== null) return problem;
  const range = rangeProblem(value, demand.rules);
  if (range !== null) return range;
  if (values !== undefined && !values.includes(value)) return `one of ${values.join(', ')}`;
  if (startsWith !== undefined && !startsWith.some((prefix) => value.startsWith(prefix))) {
    return `a value that starts with ${startsWith.join(' or ')}`;
  }
  if (endsWith !== undefined && !endsWith.some((suffix) => value.endsWith(suffix))) {
    return `a value that ends with ${endsWith.join(' or ')}`;
  }
  if (pattern !== undefined && !pattern.test(value)) return 'the pattern of the schema';
  return null;
}

/**
 * A key whose prefix the schema gives to another environment: `sk_live_` in development,
 * `sk_test_` in production.
 */
function wrongEnvironment({ scope, demand, entry, value, secret }: Judged): EnvFinding | null {
  const { environment } = scope;
  const expected = demand.rules.startsWith;
  if (environment === null || expected === undefined) return null;
  if (expected.some((prefix) => value.startsWith(prefix))) return null;
  const own = forEnvironment(demand.variable.overrides, environment);
  for (const [other, rules] of demand.variable.overrides) {
    if (rules === own || !rules.startsWith?.some((prefix) => value.startsWith(prefix))) continue;
    return found(scope, 'env-wrong-environment-key', entry.name, entry.location, {
      args: { environment, belongsTo: other === '*' ? 'other environments' : other, expected },
      secret,
    });
  }
  return null;
}
