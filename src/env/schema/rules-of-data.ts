import type {
  InsecureRules,
  Matcher,
  RotationRules,
  ShapeField,
  VariableRules,
  VariableType,
} from './schema.ts';
import { variableTypes } from './schema.ts';
import type { InsecureData, RotationData, RuleData } from './shape.ts';

const daysOf: Readonly<Record<string, number>> = { h: 1 / 24, d: 1, w: 7, m: 30, y: 365 };

/** Days of `90d`, `24h`, `12w`, `6m`, `1y`; a bare number is days. */
export function toDays(time: string | number): number {
  if (typeof time === 'number') return time;
  return Number.parseInt(time, 10) * (daysOf[time.at(-1) ?? 'd'] ?? 1);
}

/** The insecure list that a schema asks for: a bare list is added to the built-in one. */
export function toInsecure(data: InsecureData): InsecureRules {
  if (data === 'builtin') return { builtin: true, add: [] };
  if (data === 'none') return { builtin: false, add: [] };
  if (Array.isArray(data)) return { builtin: true, add: data };
  return { builtin: data.builtin ?? true, add: data.add ?? [] };
}

/** Rotation with its times in days. */
export function toRotation(data: RotationData): RotationRules {
  const previous = data.previous;
  return {
    ...(data.maxAge === undefined ? {} : { maxAgeDays: toDays(data.maxAge) }),
    ...(data.warn === undefined ? {} : { warnDays: toDays(data.warn) }),
    ...(data.method === undefined ? {} : { method: data.method }),
    ...(data.on === undefined ? {} : { on: data.on }),
    ...(data.from === undefined ? {} : { from: data.from }),
    ...(previous === undefined
      ? {}
      : {
          previous: {
            key: previous.key,
            ...(previous.grace === undefined ? {} : { graceDays: toDays(previous.grace) }),
          },
        }),
  };
}

/** Rules of one variable or override; `pattern` is compiled by the caller. */
export function toRules(data: RuleData, pattern: Matcher | undefined): VariableRules {
  const { password, query, bytesFor } = data;
  return dropUndefined({
    type: data.type,
    required: data.required,
    sensitive: data.sensitive,
    class: data.class,
    minLength: data.minLength,
    maxLength: data.maxLength,
    // A length beside an algorithm is one in bytes, as the algorithm's own minimum is.
    unit: data.unit ?? (bytesFor === undefined ? undefined : ('bytes' as const)),
    bytesFor: bytesFor && dropUndefined(bytesFor),
    uniqueChars: data.uniqueChars,
    entropyBits: data.entropyBits,
    min: data.min,
    max: data.max,
    pattern,
    values: data.values?.map(String),
    startsWith: listOf(data.startsWith),
    endsWith: listOf(data.endsWith),
    schemes: data.schemes?.map((scheme) => scheme.toLowerCase()),
    requires: data.requires,
    hosts: data.hosts,
    notHosts: data.notHosts,
    query: query && toQuery(query),
    password:
      password &&
      dropUndefined({
        minLength: password.minLength,
        insecure: password.insecure && toInsecure(password.insecure),
      }),
    shape: data.shape && toShape(data.shape),
    insecure: data.insecure && toInsecure(data.insecure),
    distinct: data.distinct,
    distinctFrom: listOf(data.distinctFrom),
    file: data.file,
    expose: data.expose,
    default: data.default === undefined ? undefined : String(data.default),
    example: data.example === undefined ? undefined : String(data.example),
    generate: data.generate,
    docs: data.docs,
    rotation: data.rotation && toRotation(data.rotation),
  });
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is not given, so that spreading it over other rules overrides nothing. */
function dropUndefined<T extends object>(record: T): Defined<T> {
  const kept: Defined<T> = {};
  for (const key of keysOf(record)) {
    const value = record[key];
    if (isDefined(value)) kept[key] = value;
  }
  return kept;
}

function keysOf<T extends object>(record: T): (keyof T)[] {
  return Object.keys(record).filter((key): key is keyof T & string => key in record);
}

function isDefined<V>(value: V): value is Exclude<V, undefined> {
  return value !== undefined;
}

function listOf(value: string | string[] | undefined): readonly string[] | undefined {
  return typeof value === 'string' ? [value] : value;
}

function toQuery(data: NonNullable<RuleData['query']>): Map<string, readonly string[]> {
  return new Map(
    Object.entries(data).map(([key, value]) => [
      key,
      (Array.isArray(value) ? value : [value]).map(String),
    ]),
  );
}

/** `name|dbname: string` is one field with two names, `secret?` an optional one. */
function toShape(data: Readonly<Record<string, string>>): ShapeField[] {
  return Object.entries(data).map(([names, type]) => ({
    names: names.split('|'),
    type: typeNamed(type.replace(/\?$/, '')),
    optional: type.endsWith('?'),
  }));
}

function typeNamed(name: string): VariableType {
  return variableTypes.find((type) => type === name) ?? 'string';
}
