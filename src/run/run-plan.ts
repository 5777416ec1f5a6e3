import type { Settings } from '../config/settings.ts';
import type { Workspace } from '../io/workspace.ts';
import type { Notice, PendingChange } from '../model/report.ts';
import type { Check } from '../model/severity.ts';
import type { Judged } from '../policy/apply-policy.ts';
import type { Source } from '../source/source.ts';

/**
 * Where policy comes from: the work tree, the tree of a commit, files of one that is not here, or
 * nowhere (the defaults).
 */
export type PolicySource =
  | { readonly from: 'worktree' }
  | { readonly from: 'commit'; readonly commit: string }
  | { readonly from: 'files'; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly from: 'defaults' };

/** What one run looks at. */
export interface RunPlan {
  readonly settings: Settings;
  readonly workspace: Workspace;
  readonly checks: ReadonlySet<Check>;
  /** Opens what is scanned for leaks; called when the configuration is known. */
  readonly openSource: (isIncluded: (path: string) => boolean) => Promise<Source>;
  /** Where configuration, schema and baseline come from. */
  readonly policy: PolicySource;
  /** Whether the environment of this process is checked: not, beside the files, or alone. */
  readonly job: 'none' | 'also' | 'only';
  /** Changes of policy that the caller saw in the range. */
  readonly pending: readonly PendingChange[];
  readonly notices: readonly Notice[];
  /** Told of every judged finding before the policy decides, by those who write the policy. */
  readonly observe?: (judged: readonly Judged[]) => void;
}
