import type { CustomRule } from '../config/custom-rules.ts';
import { type InputError, InputErrors } from '../model/errors.ts';
import { toMatcher } from '../model/leak-rule.ts';
import { createEngine } from '../scan/engine.ts';
import type { EngineRule } from '../scan/engine-rule.ts';
import { compileLinear } from '../scan/linear-pattern.ts';

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
  return compiled;
}

function tryExamples(custom: CustomRule, rule: EngineRule): InputError[] {
  const engine = createEngine({ rules: [rule], structureTests: {}, generic: null, decode: null });
  const finds = (text: string): boolean =>
    engine.scan({
      ...{ path: 'example', blob: null, truncated: false },
      bytes: new TextEncoder().encode(text),
    }).leaks.length > 0;
  return [
    ...custom.examples.flatMap((text, index) =>
      finds(text)
        ? []
        : [
            custom.error(
              `examples[${index}] is not found: mend the pattern, the keywords or the example`,
            ),
          ],
    ),
    ...custom.nonExamples.flatMap((text, index) =>
      finds(text)
        ? [custom.error(`non-examples[${index}] is found: make the pattern stricter`)]
        : [],
    ),
  ];
}
