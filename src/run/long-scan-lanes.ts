import type { EngineRule } from '../scan/engine-rule.ts';
import type { KnownValue } from '../scan/known-values.ts';
import type { LeakSearch } from './find-leaks.ts';

/** The rules in force, by the names and patterns of names that choose them. */
export interface RuleNames {
  /** Only these, unless there are none. */
  readonly only: readonly string[];
  readonly disabled: readonly string[];
  readonly custom: readonly EngineRule[];
  /** Values of the environment in hand, which have rules of their own. */
  readonly values: readonly KnownValue[];
}

/** About a quarter of a second of scanning: a change of a few files never gets there. */
const afterBytes = 2 ** 26;

/** The threads that a long scan may start; null for one job. */
export function longScanLanes(
  jobs: number,
  { only, disabled, custom, values }: RuleNames,
): NonNullable<LeakSearch['lanes']> | null {
  if (jobs < 2) return null;
  const start = async () => {
    const { startLanes } = await import('./start-lanes.ts');
    const sent = custom.map(({ matcher, source = '' }) => ({ matcher, source }));
    const known = values.map((each) => ({ ...each, value: each.value.reveal() }));
    return startLanes(jobs, { only, disabled, custom: sent, known });
  };
  return { afterBytes, start };
}
