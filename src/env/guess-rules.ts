import { parseUrl } from './check/url.ts';
import { isSecretName } from './names.ts';

/** What the name of a variable and its values say about its rules. */
export interface GuessedRules {
  readonly type?: string;
}

/**
 * Rules that a name and values found suggest: `secret` by the name, else the type that the name
 * or, of values that are no secrets, all values have. Holds no value.
 */
export function guessedRules(name: string, values: readonly string[]): GuessedRules {
  if (isSecretName(name)) return { type: 'secret' };
  const type = typeFromName(name) ?? typeFromValues(values);
  return type === null ? {} : { type };
}

function typeFromName(name: string): string | null {
  if (/(?:^|_)PORT$/.test(name)) return 'port';
  if (/(?:^|_)(?:URL|URI)$/.test(name)) return 'url';
  if (/(?:^|_)(?:DEBUG|ENABLED)$|^(?:USE|ENABLE|IS|HAS)_/.test(name)) return 'boolean';
  return null;
}

/** The narrowest type that fits every value. */
function typeFromValues(found: readonly string[]): string | null {
  const values = found.filter((value) => value !== '');
  if (values.length === 0) return null;
  if (values.every((value) => /^[+-]?\d{1,15}$/.test(value))) return 'integer';
  if (values.every((value) => /^(?:true|false|yes|no|on|off)$/i.test(value))) return 'boolean';
  if (values.every((value) => parseUrl(value) !== null)) return 'url';
  return null;
}
