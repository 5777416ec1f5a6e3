import type { Coverage } from './coverage.js';
import type { Finding } from './finding.js';
import type { Location } from './location.js';
import type { RuleMeta } from './rule.js';
import type { Severity } from './severity.js';
/** What suppressed a finding. */
export interface Suppression {
    readonly kind: 'inline' | 'allowlist' | 'suppression' | 'baseline';
    readonly reason: string | null;
    readonly owner: string | null;
    /** ISO date (`2026-12-31`) or null. */
    readonly expires: string | null;
    /** Where the mark, rule or entry stands. */
    readonly location: Location | null;
}
export interface SuppressedFinding {
    readonly finding: Finding;
    readonly by: Suppression;
}
/** A change of policy in the range; it takes effect after merge. */
export interface PendingChange {
    readonly path: string;
    /** One sentence: what changes. */
    readonly change: string;
}
export type VerdictStatus = 'clean' | 'findings' | 'incomplete' | 'error';
export interface Verdict {
    readonly status: VerdictStatus;
    readonly exitCode: 0 | 1 | 2 | 3;
    readonly failOn: Severity | 'none';
    readonly minConfidence: number;
    /** One sentence a reason, for people. */
    readonly reasons: readonly string[];
}
/** Numbers for people who tune: never part of the verdict. */
export interface Stats {
    readonly elapsedMs: number;
    /** How many candidates each reason dismissed before they became findings. */
    readonly dismissed: Readonly<Record<string, number>>;
}
/** A note for people that is not a finding: a degraded write, a rule that did not run. */
export interface Notice {
    readonly message: string;
}
/** The result of one run: everything a reporter may say. */
export interface Report {
    readonly version: string;
    /** Digest of the rules in force. */
    readonly ruleset: string;
    /** Metadata of every rule that a finding or a suppressed finding names. */
    readonly rules: ReadonlyMap<string, RuleMeta>;
    readonly verdict: Verdict;
    readonly coverage: Coverage;
    readonly findings: readonly Finding[];
    readonly suppressed: readonly SuppressedFinding[];
    readonly pending: readonly PendingChange[];
    readonly notices: readonly Notice[];
    readonly stats: Stats;
}
