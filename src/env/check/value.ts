import { bitsPerCharacter, isRepetition, uniqueCharacters } from '../entropy.ts';
import type { EnvFinding } from '../finding.ts';
import { isSkipFlag } from '../names.ts';
import { algorithmBytes } from './effective.ts';
import { checkForm, isUrlValue } from './form.ts';
import { checkJson } from './json.ts';
import { foundKnown, generatorArg, type Judged, knownValueOf, lengthOf } from './judged.ts';
import { checkOtherEnvironment } from './other-environment.ts';
import { entryOf, found, isSet, type Scope, textOf } from './scope.ts';
import { checkUrl } from './url-rules.ts';

/**
 * Everything about one value, in the order in which people want to hear it: length, known
 * example, randomness, form.
 */
export function* checkValues(scope: Scope): Generator<EnvFinding> {
  for (const demand of scope.demands.values()) {
    const entry = entryOf(scope.view.entries, demand.variable);
    if (entry === undefined || entry.value === null || !isSet(entry)) continue;
    const value = entry.value.reveal();
    yield* checkValue({ scope, demand, entry, value, secret: entry.value });
  }
}

function* checkValue(judged: Judged): Generator<EnvFinding> {
  const { demand, value, scope } = judged;
  const known = knownValueOf(judged);
  // Of a reference nothing but the reference can be judged.
  if (known?.ruleId === 'env-unresolved-reference') {
    yield foundKnown(judged, known);
    return;
  }
  const short = tooShort(judged);
  if (short !== null) yield short;
  const long = tooLong(judged);
  if (long !== null) yield long;
  if (known !== null) {
    yield foundKnown(judged, known);
    return;
  }
  if (short === null && demand.isSecret) yield* checkRandomness(judged);
  yield* checkForm(judged);
  yield* checkOtherEnvironment(judged);
  if (isUrlValue(demand, value)) yield* checkUrl(judged);
  if (demand.rules.shape !== undefined || demand.rules.type === 'json') yield* checkJson(judged);
  if (isSkipFlag(demand.variable.name)) return;
  yield* checkDistinctFrom(judged, scope);
}

function tooShort(judged: Judged): EnvFinding | null {
  const { scope, demand, entry, value, secret } = judged;
  const { rules } = demand;
  const minLength = Math.max(rules.minLength ?? 0, bytesNeeded(judged));
  if (minLength === 0) return null;
  const unit = rules.unit ?? (rules.bytesFor === undefined ? 'characters' : 'bytes');
  const length = lengthOf(value, unit);
  if (length >= minLength) return null;
  return found(scope, 'env-too-short', entry.name, entry.location, {
    args: { length, minLength, unit, ...generatorArg(demand) },
    secret,
  });
}

/** Bytes that the algorithm asks for which the schema or another variable names. */
function bytesNeeded({ scope, demand }: Judged): number {
  const { bytesFor } = demand.rules;
  if (bytesFor === undefined) return 0;
  const other = bytesFor.variable === undefined ? undefined : scope.visible.get(bytesFor.variable);
  return Math.max(algorithmBytes(bytesFor.algorithm), algorithmBytes(textOf(other) ?? undefined));
}

function tooLong({ scope, demand, entry, value, secret }: Judged): EnvFinding | null {
  const { maxLength, unit = 'characters' } = demand.rules;
  if (maxLength === undefined) return null;
  const length = lengthOf(value, unit);
  if (length <= maxLength) return null;
  return found(scope, 'env-too-long', entry.name, entry.location, {
    args: { length, maxLength, unit },
    secret,
  });
}

/** Fewest different characters of a secret that has a length rule: Django's W009 asks for 5. */
const leastUnique = 5;

function* checkRandomness(judged: Judged): Generator<EnvFinding> {
  const { scope, demand, entry, value, secret } = judged;
  const { rules } = demand;
  const minUnique = rules.uniqueChars ?? ((rules.minLength ?? 0) >= 16 ? leastUnique : 0);
  const uniqueChars = uniqueCharacters(value);
  const generated = generatorArg(demand);
  if (uniqueChars < minUnique) {
    yield found(scope, 'env-low-entropy', entry.name, entry.location, {
      args: { uniqueChars, minUniqueChars: minUnique, ...generated },
      secret,
    });
    return;
  }
  const minBits = rules.entropyBits ?? 0;
  const repeated = isRepetition(value);
  if (minBits === 0 && !repeated) return;
  const bits = repeated ? 0 : Math.floor(bitsPerCharacter(value) * value.length);
  if (bits < minBits || (repeated && value.length >= 8)) {
    yield found(scope, 'env-low-entropy', entry.name, entry.location, {
      args: { bits, minBits, ...generated },
      secret,
    });
  }
}

/** `env-not-distinct` between two variables of one manifest. */
function* checkDistinctFrom(judged: Judged, scope: Scope): Generator<EnvFinding> {
  const { demand, entry, secret } = judged;
  for (const name of demand.rules.distinctFrom ?? []) {
    const other = scope.visible.get(name);
    if (other?.value == null || other.name === entry.name || !other.value.equals(secret)) continue;
    yield found(scope, 'env-not-distinct', entry.name, entry.location, {
      args: { other: name, ...generatorArg(demand) },
      related: [{ ...other.location, message: `the same value as ${name}` }],
      secret,
      detail: name,
    });
  }
}
