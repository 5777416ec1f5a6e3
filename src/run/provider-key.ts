import type { Engine } from '../scan/engine.ts';
import { buildEngine } from './build-engine.ts';

/** Rules that judge by name and shape: what they say is weak where placeholders are wanted. */
const generic = /^(?:generic-|url-password$|basic-auth$|high-entropy-string$)/;
let engine: Engine | undefined;

/** True when a rule of a provider knows the value; the engine is built when it is first asked. */
export function isProviderKey(name: string, value: string): boolean {
  engine ??= buildEngine({ isEnabled: (ruleId) => !generic.test(ruleId), custom: [] });
  const bytes = new TextEncoder().encode(`${name}="${value}"\n`);
  const { leaks } = engine.scan({ path: '.env', bytes, blob: null, truncated: false });
  return leaks.some(({ ruleId, confidence }) => confidence >= 0.5 && !generic.test(ruleId));
}
