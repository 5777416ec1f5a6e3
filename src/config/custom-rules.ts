import { InputError, InputErrors } from '../model/errors.ts';
import { type Alphabet, alphabets, fill } from '../model/fill.ts';
import { defineRule, type LeakRule } from '../model/leak-rule.ts';
import type { ConfigFile, CustomRuleSpec } from './config-file.ts';

/** A user's rule before its pattern is compiled; the expression is kept as text. */
export interface CustomRule {
  readonly rule: LeakRule;
  /** In the syntax of the linear-time engine. */
  readonly source: string;
  readonly examples: readonly string[];
  readonly nonExamples: readonly string[];
  /** Place of the rule in the configuration, for errors. */
  readonly error: (message: string) => InputError;
}

/**
 * The custom rules of a configuration.
 *
 * @throws {InputErrors} for an id that stands twice or belongs to a built-in rule
 */
export function customRules(config: ConfigFile, isBuiltIn: (id: string) => boolean): CustomRule[] {
  const problems: InputError[] = [];
  const seen = new Set<string>();
  const rules = (config.data.rules?.custom ?? []).map((spec, index) => {
    const place = config.locate(['rules', 'custom', index, 'id']);
    const error = (message: string): InputError =>
      new InputError(`${config.path}:${place.line ?? 1}: rule '${spec.id}': ${message}`, place);
    if (isBuiltIn(spec.id)) problems.push(error('a built-in rule has this id: choose another'));
    if (seen.has(spec.id)) problems.push(error('this id stands twice: choose another'));
    seen.add(spec.id);
    return toCustomRule(spec, error);
  });
  if (problems.length > 0) throw new InputErrors(problems);
  return rules;
}

function toCustomRule(spec: CustomRuleSpec, error: CustomRule['error']): CustomRule {
  const rule = defineRule({
    id: spec.id,
    provider: 'custom',
    title: spec.title,
    severity: spec.severity,
    confidence: spec.confidence,
    scope: 'line',
    keywords: spec.keywords,
    ...(spec['min-entropy'] === undefined ? {} : { minEntropy: spec['min-entropy'] }),
    pattern: /(?!)/,
    why: spec.why ?? 'A rule of this project describes it as a secret.',
    fix: spec.fix ?? 'Revoke it where it was issued, then read the new one from the environment.',
    references: [],
    examples: spec.examples,
    nonExamples: spec['non-examples'],
  });
  const examples = spec.examples.map((example) => expandFill(example, error));
  const nonExamples = spec['non-examples'].map((example) => expandFill(example, error));
  return { rule, source: spec.pattern, examples, nonExamples, error };
}

/** Replaces `{fill:ALPHABET:LENGTH}` by made-up characters. */
function expandFill(text: string, error: CustomRule['error']): string {
  let seed = 1;
  return text.replace(/\{fill:([A-Za-z0-9]+):(\d{1,4})\}/g, (_, name: string, length: string) => {
    if (!isAlphabet(name)) {
      throw error(
        `unknown alphabet '${name}' in an example: use ${Object.keys(alphabets).join(', ')}`,
      );
    }
    return fill(Number(length), name, seed++);
  });
}

function isAlphabet(name: string): name is Alphabet {
  return Object.hasOwn(alphabets, name);
}
