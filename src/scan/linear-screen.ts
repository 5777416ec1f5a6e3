import type { EngineRule } from './engine-rule.ts';
import { linearSource } from './linear-pattern.ts';

/** Fewer rules than this are searched one by one. */
const leastRules = 8;
/** So many searches must have been made before the set pays for its making. */
const searchesBefore = 500;

/** Which of many expressions match a text at all, asked once for each text. */
interface Screen {
  matches(text: string): ReadonlySet<number>;
}

/**
 * The same rules, which ask one automaton made of all their expressions before each searches a
 * line: so two hundred rules that share a keyword cost little more than one.
 *
 * @param rules each with the `source` of its expression
 */
export async function screenTogether(rules: readonly EngineRule[]): Promise<EngineRule[]> {
  if (rules.length < leastRules) return [...rules];
  const { RE2Set } = await import('re2js');
  let searches = 0;
  let screen: Screen | undefined;
  const makeScreen = (): Screen => {
    const set = new RE2Set();
    for (const { source = '' } of rules) set.add(linearSource(source));
    set.compile();
    let last: string | undefined;
    let found: ReadonlySet<number> = new Set();
    return {
      matches(text) {
        if (text !== last) {
          found = new Set(set.match(text));
          last = text;
        }
        return found;
      },
    };
  };
  return rules.map((rule, index) => ({
    ...rule,
    pattern: {
      matchAt: (text, at) => rule.pattern.matchAt(text, at),
      search(text, from) {
        searches += 1;
        // Later searches of a line begin behind a match, where a boundary may mean another thing.
        if (from === 0 && searches > searchesBefore) {
          screen ??= makeScreen();
          if (!screen.matches(text).has(index)) return null;
        }
        return rule.pattern.search(text, from);
      },
    },
  }));
}
