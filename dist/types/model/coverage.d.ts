/** Why something in range was not (or not wholly) looked at. */
export declare const skipReasons: readonly ["too-large", "unreadable", "missing-object", "timeout", "binary", "submodule", "symlink", "excluded", "ignored", "encrypted"];
export type SkipReason = (typeof skipReasons)[number];
/** True when a skip for this reason means that the range was not looked at whole. */
export declare function makesIncomplete(reason: SkipReason): boolean;
/** Something that was in range and was not (or not wholly) scanned. */
export interface Skipped {
    readonly path: string;
    readonly reason: SkipReason;
    /** Size in bytes, null when it is not known. */
    readonly bytes: number | null;
}
export type Mode = 'tree' | 'staged' | 'diff' | 'history' | 'stdin' | 'event';
/** One part of a run that was split over several machines: `index` of `total`, from 1. */
export interface CoveredShard {
    readonly index: number;
    readonly total: number;
    /** Digest of what all parts of one run share: options, policy, rules, commit. */
    readonly of: string;
}
/** What was expected, what was looked at, and what was not. */
export interface Coverage {
    readonly mode: Mode;
    /** Full object ids where there is a range. */
    readonly base: string | null;
    readonly head: string | null;
    readonly range: 'exact' | 'approximate' | 'none';
    /** How the range was resolved, in a sentence; empty when there is nothing to say. */
    readonly rangeNote: string;
    readonly complete: boolean;
    /** Only in the report of a part; such a report speaks for its part alone. */
    readonly shard?: CoveredShard;
    readonly commits: number;
    readonly blobs: number;
    readonly files: number;
    readonly bytes: number;
    readonly skipped: readonly Skipped[];
}
