import { demandOn } from '../check/effective.ts';
import type { EnvSchema, Variable, VariableType } from './schema.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const forms: Readonly<Partial<Record<VariableType, Json>>> = {
  integer: { pattern: '^[+-]?[0-9]+$' },
  number: { pattern: '^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?$' },
  boolean: { pattern: '^([Tt]rue|[Ff]alse|TRUE|FALSE|0|1|yes|no|on|off)$' },
  url: { format: 'uri' },
  email: { format: 'email' },
  hostname: { format: 'hostname' },
  port: { pattern: '^[0-9]{1,5}$' },
  uuid: { format: 'uuid' },
  datetime: { format: 'date-time' },
  date: { format: 'date' },
  json: { contentMediaType: 'application/json' },
  base64: { contentEncoding: 'base64' },
  hex: { pattern: '^([0-9a-fA-F]{2})+$' },
};

/**
 * The environment that a schema describes, as JSON Schema (2020-12) over an object of strings:
 * what other validators can take over. Rules that JSON Schema cannot say are left out.
 *
 * @param environment whose rules count; null for the base.
 */
export function toJsonSchema(schema: EnvSchema, environment: string | null): Json {
  const required: string[] = [];
  const properties: Record<string, Json> = {};
  for (const variable of schema.variables.values()) {
    if (variable.rules.expose === false) continue;
    if (demandOn(schema, variable, environment).isRequired) required.push(variable.name);
    properties[variable.name] = property(schema, variable, environment);
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: schema.app === null ? 'Environment' : `Environment of ${schema.app}`,
    type: 'object',
    required,
    properties,
  };
}

function property(schema: EnvSchema, variable: Variable, environment: string | null): Json {
  const { rules, isSecret } = demandOn(schema, variable, environment);
  const form = rules.type === undefined ? {} : (forms[rules.type] ?? {});
  const base: Record<string, Json> = { type: 'string' };
  if (isRecord(form)) Object.assign(base, form);
  if (rules.docs !== undefined) base['description'] = rules.docs;
  if (rules.minLength !== undefined && rules.unit !== 'bytes') base['minLength'] = rules.minLength;
  if (rules.maxLength !== undefined && rules.unit !== 'bytes') base['maxLength'] = rules.maxLength;
  if (rules.values) base['enum'] = rules.values;
  if (rules.pattern) base['pattern'] = rules.pattern.source;
  if (rules.default !== undefined && !isSecret) base['default'] = rules.default;
  if (isSecret) base['writeOnly'] = true;
  return base;
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
