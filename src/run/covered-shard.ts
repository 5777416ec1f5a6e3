import type { ConfigFile } from '../config/config-file.ts';
import type { Shard } from '../config/settings.ts';
import type { Coverage, CoveredShard } from '../model/coverage.ts';
import { digestOf } from '../model/digest.ts';
import type { RunPlan } from './run-plan.ts';

/**
 * What the report of a part says about the run it is a part of, so that `merge` can tell whether
 * parts belong together: they do when rules, options, policy, range and commit are the same.
 */
export function coveredShard(
  { settings, checks, workspace }: Pick<RunPlan, 'settings' | 'checks' | 'workspace'>,
  { index, total }: Shard,
  { mode, base, head }: Coverage,
  ruleset: string,
  config: ConfigFile | null,
): CoveredShard {
  const { operands, scope, includeIgnored, include, exclude, maxFileSize } = settings;
  const shared = {
    ...{ ruleset, total, mode, base, head, config: config?.data ?? null, checks: [...checks] },
    ...{ operands, scope, includeIgnored, include, exclude, maxFileSize },
    ...{ rule: settings.rule, disable: settings.disable, baseline: settings.baseline },
    commit: workspace.git?.tryText(['rev-parse', '--verify', '--quiet', 'HEAD']) ?? null,
  };
  return { index, total, of: digestOf(JSON.stringify(shared)) };
}
