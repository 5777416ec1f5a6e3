import { leakMatchers } from '../../rules/leaks/matchers.ts';
import { commonRules } from '../common-rules.ts';
import type { CustomRule } from '../config/custom-rules.ts';
import { type InputError, InputErrors } from '../model/errors.ts';
import { toMatcher } from '../model/leak-rule.ts';
import type { EngineRule } from '../scan/engine-rule.ts';
import { compileLinear } from '../scan/linear-pattern.ts';
import { screenTogether } from '../scan/linear-screen.ts';
import { findsIn } from '../scan/try-rule.ts';

/** True for the id of a rule of ours. The catalogue would load the texts of all rules. */
export function isBuiltIn(id: string): boolean {
  return leakMatchers.some((rule) => rule.id === id) || commonRules.some((rule) => rule.id === id);
}

/**
 * Compiles the rules of a user and tries them on their own examples.
 *
 * @throws {InputErrors} for a pattern the engine refuses and for an example that a rule misses
 */
export async function compileCustomRules(rules: readonly CustomRule[]): Promise<EngineRule[]> {
  const problems: InputError[] = [];
  const compiled: EngineRule[] = [];
  for (const custom of rules) {
    try {
      const pattern = await compileLinear(custom.source);
      const rule = { matcher: toMatcher(custom.rule), pattern, source: custom.source };
      compiled.push(rule);
      problems.push(...tryExamples(custom, rule));
    } catch (error) {
      const why = error instanceof Error ? error.message : 'unknown syntax';
      problems.push(
        custom.error(
          `the pattern is refused: ${why}; lookaround and backreferences are not available`,
        ),
      );
    }
  }
  if (problems.length > 0) throw new InputErrors(problems);
  return screenTogether(compiled);
}

function tryExamples(custom: CustomRule, rule: EngineRule): InputError[] {
  return [
    ...custom.examples.flatMap((text, index) =>
      findsIn(rule, text)
        ? []
        : [
            custom.error(
              `examples[${index}] is not found: mend the pattern, the keywords or the example`,
            ),
          ],
    ),
    ...custom.nonExamples.flatMap((text, index) =>
      findsIn(rule, text)
        ? [custom.error(`non-examples[${index}] is found: make the pattern stricter`)]
        : [],
    ),
  ];
}
