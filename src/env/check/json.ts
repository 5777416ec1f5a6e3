import { isLocalEnvironment } from '../environment.ts';
import type { EnvFinding } from '../finding.ts';
import { isSecretName } from '../names.ts';
import type { ShapeField } from '../schema/schema.ts';
import { algorithmBytes } from './effective.ts';
import { findKnownValue } from './insecure.ts';
import { foundKnown, generatorArg, type Judged, lengthOf } from './judged.ts';
import { found } from './scope.ts';
import { parseJson, typeProblem } from './types.ts';

/**
 * A JSON value against its shape: every field present, of its type, and no example. Fields that no
 * shape speaks of are still no place for an example.
 */
export function* checkJson(judged: Judged): Generator<EnvFinding> {
  const { scope, demand, entry, value, secret } = judged;
  const parsed = parseJson(value);
  // That it is JSON at all is the concern of the type.
  if (parsed === undefined) return;
  const problem = (expected: string, part: string) =>
    found(scope, 'env-bad-format', entry.name, entry.location, {
      args: { expected, part },
      secret,
      detail: part,
    });
  if (!isRecord(parsed)) {
    yield problem('a JSON object', 'value');
    return;
  }
  for (const field of demand.rules.shape ?? []) {
    const name = field.names.find((each) => Object.hasOwn(parsed, each));
    const part = name ?? field.names.join(' or ');
    const content = name === undefined ? undefined : parsed[name];
    if (content === undefined || content === null || content === '') {
      if (!field.optional) yield problem(`a JSON object with \`${part}\``, part);
      continue;
    }
    yield* checkField(judged, field, part, content, problem);
  }
  const described = new Set(demand.rules.shape?.flatMap(({ names }) => names));
  for (const [name, content] of Object.entries(parsed)) {
    if (described.has(name) || typeof content !== 'string') continue;
    yield* checkExample(judged, name, content, isSecretName(name));
  }
  yield* checkSigningKey(judged, parsed, problem);
}

/** A signing key beside its algorithm, as a manager keeps them: long enough, and not `none`. */
function* checkSigningKey(
  judged: Judged,
  content: Readonly<Record<string, unknown>>,
  problem: (expected: string, part: string) => EnvFinding,
): Generator<EnvFinding> {
  const name = ['algorithm', 'alg'].find((each) => typeof content[each] === 'string');
  if (name === undefined) return;
  const algorithm = String(content[name]);
  if (/^none$/i.test(algorithm)) {
    yield problem('an algorithm that signs', name);
    return;
  }
  const { scope, demand, entry, secret } = judged;
  const minLength = algorithmBytes(algorithm);
  for (const field of demand.rules.shape ?? []) {
    const part = field.names.find((each) => Object.hasOwn(content, each));
    const key = part === undefined ? undefined : content[part];
    if (field.type !== 'secret' || part === undefined || typeof key !== 'string') continue;
    const length = lengthOf(key, 'bytes');
    if (length === 0 || length >= minLength) continue;
    yield found(scope, 'env-too-short', entry.name, entry.location, {
      args: { length, minLength, unit: 'bytes', part, ...generatorArg(demand) },
      secret,
      detail: part,
    });
  }
}

function* checkField(
  judged: Judged,
  field: ShapeField,
  part: string,
  content: unknown,
  problem: (expected: string, part: string) => EnvFinding,
): Generator<EnvFinding> {
  const isPlain =
    typeof content === 'string' || typeof content === 'number' || typeof content === 'boolean';
  if (!isPlain) {
    if (field.type !== 'json') yield problem(`text in \`${part}\``, part);
    return;
  }
  const text = String(content);
  const examples = [...checkExample(judged, part, text, field.type === 'secret')];
  yield* examples;
  if (examples.length > 0) return;
  const expected = typeProblem(text, field.type);
  if (expected !== null) yield problem(`${expected} in \`${part}\``, part);
}

/** A field that holds a known example, unless it is one that is fine where it stands. */
function* checkExample(
  judged: Judged,
  part: string,
  text: string,
  isSecret: boolean,
): Generator<EnvFinding> {
  const { scope, demand } = judged;
  const known = findKnownValue(text, part, isSecret, scope.known.insecure, demand.insecure);
  if (known === null || (known.localIsFine && isLocalEnvironment(scope.environment))) return;
  yield foundKnown(judged, known, part);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
