import { allRules, findRule } from '../catalog.ts';
import { InputError } from '../model/errors.ts';
import type { LeakRule } from '../model/leak-rule.ts';
import { nearest } from '../model/nearest.ts';
import type { RuleMeta } from '../model/rule.ts';
import { confidenceWord } from '../model/severity.ts';
import type { RunCommand } from './command.ts';
import { redactExample } from './redact-example.ts';

/** `watertight explain RULE`: what it finds, why it matters, an example, how to fix. */
export const runExplain: RunCommand = async (settings, host) => {
  const [id] = settings.operands;
  if (id === undefined) throw new InputError("explain needs a rule: 'watertight rules' lists them");
  const rule = findRule(id);
  if (!rule) {
    const near = nearest(
      id,
      allRules.map((known) => known.id),
    );
    throw new InputError(
      `unknown rule '${id}': ${near ? `did you mean '${near}'?` : "'watertight rules' lists them"}`,
    );
  }
  await host.print(explainRule(rule));
  return 0;
};

/** The page about one rule as plain text. */
export function explainRule(rule: RuleMeta): string {
  const examples = isLeakRule(rule) ? rule.examples.slice(0, 1).map(redactExample) : [];
  const misses = isLeakRule(rule) ? (rule.knownMisses ?? []) : [];
  return [
    `${rule.id}: ${rule.title}`,
    `${rule.severity} severity, ${confidenceWord(rule.confidence)} confidence, since ${rule.since}`,
    '',
    `Why it matters\n  ${rule.why}`,
    '',
    ...(examples.length > 0 ? [`Example\n  ${examples.join('\n  ')}`, ''] : []),
    `How to fix\n  ${rule.fix}`,
    '',
    ...(misses.length > 0 ? [`Known misses\n  ${misses.join('\n  ')}`, ''] : []),
    ...(rule.references.length > 0 ? [`References\n  ${rule.references.join('\n  ')}`, ''] : []),
  ].join('\n');
}

function isLeakRule(rule: RuleMeta): rule is LeakRule {
  return rule.check === 'leak' && 'examples' in rule;
}
