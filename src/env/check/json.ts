import type { EnvFinding } from '../finding.ts';
import type { ShapeField } from '../schema/schema.ts';
import { findKnownValue } from './insecure.ts';
import { found } from './scope.ts';
import { parseJson, typeProblem } from './types.ts';
import { foundKnown, type Judged } from './value.ts';

/** A JSON value against its shape: every field present, of its type, and no example. */
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
  const { scope, demand } = judged;
  const isSecret = field.type === 'secret';
  const known = findKnownValue(text, part, isSecret, scope.known.insecure, demand.insecure);
  if (known !== null) {
    yield foundKnown(judged, known, part);
    return;
  }
  const expected = typeProblem(text, field.type);
  if (expected !== null) yield problem(`${expected} in \`${part}\``, part);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
