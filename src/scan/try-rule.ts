import { asBuffer } from './as-buffer.ts';
import { latin1 } from './clip.ts';
import type { EngineRule } from './engine-rule.ts';
import { ProviderPass } from './provider-pass.ts';

/**
 * True when `rule` by itself finds something in `text`, as it stands: nothing is decoded.
 *
 * Says the same as an engine that has this rule only, without the tables that each engine
 * builds: users bring hundreds of rules with several examples each.
 */
export function findsIn(rule: EngineRule, text: string): boolean {
  const bytes = asBuffer(new TextEncoder().encode(text));
  const pass = new ProviderPass(bytes, {}, () => {}, null);
  const lower = latin1(bytes, 0, bytes.length).toLowerCase();
  for (const keyword of rule.matcher.keywords) {
    const literal = keyword.toLowerCase();
    for (let at = lower.indexOf(literal); at !== -1; at = lower.indexOf(literal, at + 1)) {
      pass.keyword(rule, at, at + literal.length);
    }
  }
  return pass.leaks.length > 0;
}
