import type { LeakMatcher } from '../model/leak-rule.ts';
import { Secret } from '../model/secret.ts';
import type { Engine } from '../scan/engine.ts';
import { type KnownValue, knownValueRules } from '../scan/known-values.ts';
import { compileLinear } from '../scan/linear-pattern.ts';
import { screenTogether } from '../scan/linear-screen.ts';
import { buildEngine } from './build-engine.ts';
import { ruleFilter } from './rule-filter.ts';

/** The rules that are in force, in a form that can be sent to another thread. */
export interface SentChoice {
  /** Ids and patterns of ids: only these, unless there are none. */
  readonly only: readonly string[];
  readonly disabled: readonly string[];
  /** The rules of the user, with the text of each expression. */
  readonly custom: readonly { readonly matcher: LeakMatcher; readonly source: string }[];
  /** The values of the environment in hand; a message between threads stays in the process. */
  readonly known: readonly (Omit<KnownValue, 'value'> & { readonly value: string })[];
  /** How many bytes of earlier versions may be kept. */
  readonly keptBytes: number;
}

/** The engine of a thread: the same rules as in the thread that sent the choice. */
export async function engineOfChoice(choice: SentChoice): Promise<Engine> {
  const { only, disabled, custom, known } = choice;
  const rules = custom.map(async ({ matcher, source }) => {
    return { matcher, source, pattern: await compileLinear(source) };
  });
  const values = known.map((each) => ({ ...each, value: new Secret(each.value) }));
  const isInForce = ruleFilter(only, disabled);
  return buildEngine({
    isEnabled: ruleFilter(only, []),
    isSilent: (ruleId) => !isInForce(ruleId),
    custom: [...(await screenTogether(await Promise.all(rules))), ...knownValueRules(values)],
  });
}
