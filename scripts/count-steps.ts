/**
 * Counts what a backtracking engine does with an expression: how many characters are compared.
 * Wall time cannot tell a bounded repetition from an unbounded one; the count can.
 *
 * Knows what our expressions are written with. No engine's shortcuts are in it, so the count is
 * an upper limit of the work of a real one.
 */
import { type Node, parseExpression } from './parse-expression.ts';

export interface CountOptions {
  /** True where the expression is tried at the start of the text only. */
  readonly anchored: boolean;
  /** Where counting stops. */
  readonly most: number;
}

/** The steps of trying an expression over `text`; `Infinity` beyond `most`. */
export function countSteps(
  { source, flags }: { readonly source: string; readonly flags: string },
  text: string,
  { anchored, most }: CountOptions,
): number {
  const run = { text, steps: 0, most, flags };
  const match = compile(parseExpression(source), run);
  try {
    const last = anchored ? 0 : text.length;
    for (let at = 0; at <= last; at += 1) {
      const end = match(at, (to) => to);
      if (end >= 0) at = Math.max(at, end - 1);
    }
  } catch (error) {
    if (error instanceof TooMany) return Number.POSITIVE_INFINITY;
    throw error;
  }
  return run.steps;
}

interface Run {
  readonly text: string;
  readonly flags: string;
  readonly most: number;
  steps: number;
}

/** Where the rest of a match ends; -1 when there is none. */
type Next = (at: number) => number;
type Match = (at: number, next: Next) => number;
type Test = (at: number) => boolean;

const none = -1;
const itself: Next = (at) => at;

class TooMany extends Error {}

function step(run: Run): void {
  run.steps += 1;
  if (run.steps > run.most) throw new TooMany();
}

function compile(node: Node, run: Run): Match {
  switch (node.kind) {
    case 'choice':
      return choice(node.ways.map((way) => compile(way, run)));
    case 'row':
      return node.parts
        .map((part) => compile(part, run))
        .reduceRight<Match>(
          (after, part) => (at, next) => part(at, (to) => after(to, next)),
          (at, next) => next(at),
        );
    case 'letter': {
      const test = tester(node.regex, run);
      return (at, next) => (test(at) ? next(at + 1) : none);
    }
    case 'edge':
      return (at, next) => (isEdge(node.sign, run, at) ? next(at) : none);
    case 'look': {
      const inner = compile(node.inner, run);
      const found = node.back
        ? (at: number) => endsAt(inner, at, node.reach)
        : (at: number) => inner(at, itself) >= 0;
      return (at, next) => (found(at) === node.wanted ? next(at) : none);
    }
    case 'repeat': {
      const { inner, least, most, lazy } = node;
      return inner.kind === 'letter'
        ? repeatLetter(tester(inner.regex, run), { least, most, lazy })
        : repeatGroup(compile(inner, run), { least, most, lazy });
    }
  }
}

function choice(ways: readonly Match[]): Match {
  return (at, next) => {
    for (const way of ways) {
      const end = way(at, next);
      if (end >= 0) return end;
    }
    return none;
  };
}

interface Times {
  readonly least: number;
  readonly most: number;
  readonly lazy: boolean;
}

function repeatGroup(once: Match, { least, most, lazy }: Times): Match {
  const from = (at: number, times: number, next: Next): number => {
    const more = (): number =>
      times >= most
        ? none
        : once(at, (to) => (to === at && times >= least ? none : from(to, times + 1, next)));
    if (times < least) return more();
    const first = lazy ? next(at) : more();
    if (first >= 0) return first;
    return lazy ? more() : next(at);
  };
  return (at, next) => from(at, 0, next);
}

/** Without recursion: a run of letters may be as long as the text. */
function repeatLetter(test: Test, { least, most, lazy }: Times): Match {
  return (at, next) => {
    let times = 0;
    const limit = lazy ? least : most;
    while (times < limit && test(at + times)) times += 1;
    if (times < least) return none;
    if (lazy) {
      for (;;) {
        const end = next(at + times);
        if (end >= 0 || times >= most || !test(at + times)) return end;
        times += 1;
      }
    }
    for (; times >= least; times -= 1) {
      const end = next(at + times);
      if (end >= 0) return end;
    }
    return none;
  };
}

function endsAt(inner: Match, at: number, reach: number): boolean {
  for (let from = at; from >= Math.max(0, at - reach); from -= 1) {
    if (inner(from, (to) => (to === at ? to : none)) >= 0) return true;
  }
  return false;
}

function tester(regex: string, run: Run): Test {
  const letter = new RegExp(`^(?:${regex})$`, run.flags.replace(/[^is]/g, ''));
  const known = new Map<string, boolean>();
  return (at) => {
    step(run);
    const text = run.text[at];
    if (text === undefined) return false;
    let fits = known.get(text);
    if (fits === undefined) {
      fits = letter.test(text);
      known.set(text, fits);
    }
    return fits;
  };
}

function isEdge(sign: string, run: Run, at: number): boolean {
  step(run);
  const { text, flags } = run;
  const byLine = flags.includes('m');
  if (sign === '^') return at === 0 || (byLine && text[at - 1] === '\n');
  if (sign === '$') return at === text.length || (byLine && text[at] === '\n');
  return (isWord(text[at - 1]) !== isWord(text[at])) === (sign === '\\b');
}

function isWord(letter: string | undefined): boolean {
  return letter !== undefined && /\w/.test(letter);
}
