import { isSecretName } from '../names.ts';
import type { EnvSchema, InsecureRules, Variable, VariableRules } from '../schema/schema.ts';

/** What one variable must be in one environment. */
export interface Demand {
  readonly variable: Variable;
  readonly rules: VariableRules;
  readonly isRequired: boolean;
  /** True when the value is judged as a secret. */
  readonly isSecret: boolean;
  readonly insecure: InsecureRules;
  /** Command that makes a value which fits; null where only a provider issues one. */
  readonly generate: string | null;
}

/** Entry of a map by environment; `*` stands for every environment that is not named. */
export function forEnvironment<T>(
  map: ReadonlyMap<string, T>,
  environment: string | null,
): T | undefined {
  if (environment === null) return undefined;
  return map.get(environment) ?? map.get('*');
}

/** The rules of a variable in an environment: defaults, preset, schema, override. */
export function demandOn(
  schema: EnvSchema,
  variable: Variable,
  environment: string | null,
): Demand {
  const rules = { ...variable.rules, ...forEnvironment(variable.overrides, environment) };
  const isSecret = isSecretVariable(schema, variable.name, rules);
  return {
    variable,
    rules,
    isRequired: isRequired(schema, rules),
    isSecret,
    insecure: rules.insecure ?? schema.defaults.insecure,
    generate: rules.generate ?? (isSecret ? generatorFor(rules) : null),
  };
}

function isRequired(schema: EnvSchema, rules: VariableRules): boolean {
  if (rules.expose === false) return false;
  if (rules.required !== undefined) return rules.required;
  return rules.default === undefined && schema.defaults.required;
}

function isSecretVariable(schema: EnvSchema, name: string, rules: VariableRules): boolean {
  if (rules.type === 'secret' || rules.class === 'secret') return true;
  if (rules.sensitive !== undefined) return rules.sensitive;
  if (rules.class !== undefined) return false;
  const isText = rules.type === undefined || ['string', 'hex', 'base64'].includes(rules.type);
  if (!isText) return false;
  const byDefault = schema.defaults.sensitive;
  return byDefault === 'by-name' ? isSecretName(name) : byDefault;
}

/** True for a variable whose value must not be shown: secrets, and URLs that may hold one. */
export function isSensitive(demand: Demand): boolean {
  const { rules, isSecret, variable } = demand;
  return (
    isSecret ||
    rules.sensitive === true ||
    rules.class === 'restricted' ||
    (rules.sensitive !== false && (rules.requires?.includes('password') ?? false)) ||
    (rules.sensitive !== false && isSecretName(variable.name))
  );
}

/**
 * A generator whose values reach `minLength` and survive unquoted in every dialect: letters,
 * digits, `-` and `_` only. Null where a provider issues the value.
 */
function generatorFor(rules: VariableRules): string | null {
  if (rules.startsWith !== undefined || rules.pattern !== undefined) return null;
  const bytes = Math.max(32, rules.minLength ?? 0, algorithmBytes(rules.bytesFor?.algorithm));
  return generatorCommand(rules.type === 'hex' ? 'token_hex' : 'token_urlsafe', bytes);
}

/** The command that is shown to people; `bytes` of randomness give at least as many characters. */
export function generatorCommand(kind: 'token_urlsafe' | 'token_hex', bytes: number): string {
  return `python -c "import secrets; print(secrets.${kind}(${bytes}))"`;
}

const bytesOf: ReadonlyMap<string, number> = new Map([
  ['HS256', 32],
  ['HS384', 48],
  ['HS512', 64],
  ['AES128', 16],
  ['AES192', 24],
  ['AES256', 32],
]);

/** Bytes of key that an algorithm needs (RFC 7518 section 3.2 for HMAC), 0 when unknown. */
export function algorithmBytes(algorithm: string | undefined): number {
  return algorithm === undefined ? 0 : (bytesOf.get(algorithm) ?? 0);
}
