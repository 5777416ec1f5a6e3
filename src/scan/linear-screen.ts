import type { EngineRule } from './engine-rule.ts';
import { linearSource } from './linear-pattern.ts';

/** Fewer rules than this are searched one by one. */
const leastRules = 8;
/** So many rules search a line by themselves; those beyond are screened. */
const unscreened = 3;
/** So many searches must have been beyond that before the automaton pays for its making. */
const searchesBefore = 300;

/**
 * The same rules, which ask one automaton made of all their expressions when many of them
 * search the same line: so two hundred rules that share a keyword cost little more than a few.
 *
 * @param rules each with the `source` of its expression
 */
export async function screenTogether(rules: readonly EngineRule[]): Promise<EngineRule[]> {
  if (rules.length < leastRules) return [...rules];
  const { RE2Set } = await import('re2js');
  const screen = new Screen(() => {
    const set = new RE2Set();
    for (const { source = '' } of rules) set.add(linearSource(source));
    set.compile();
    return (text) => new Set(set.match(text));
  });
  return rules.map((rule, index) => ({
    ...rule,
    pattern: {
      matchAt: (text, at) => rule.pattern.matchAt(text, at),
      search(text, from) {
        // Later searches of a line begin behind a match, where a boundary may mean another thing.
        if (from === 0 && screen.rulesOut(index, text)) return null;
        return rule.pattern.search(text, from);
      },
    },
  }));
}

/** Which expressions match a text at all, by their place among all. */
type Matching = (text: string) => ReadonlySet<number>;

/** Answers for one text after the other, as the rules that search it ask. */
class Screen {
  readonly #make: () => Matching;
  #matching: Matching | undefined;
  #text = '';
  #asked = 0;
  #waited = 0;
  #found: ReadonlySet<number> | undefined;

  constructor(make: () => Matching) {
    this.#make = make;
  }

  /** True when expression `index` is known to match nowhere in `text`. */
  rulesOut(index: number, text: string): boolean {
    if (text !== this.#text) {
      this.#text = text;
      this.#asked = 0;
      this.#found = undefined;
    }
    this.#asked += 1;
    if (this.#asked <= unscreened) return false;
    this.#waited += 1;
    if (this.#waited <= searchesBefore) return false;
    this.#matching ??= this.#make();
    this.#found ??= this.#matching(text);
    return !this.#found.has(index);
  }
}
