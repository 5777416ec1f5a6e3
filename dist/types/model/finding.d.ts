import type { Location, Provenance, RelatedLocation } from './location.js';
import type { Check, Severity } from './severity.js';
/** A reading of one variable by one consumer: a length, never the value. */
export interface ReadingArg {
    readonly consumer: string;
    readonly length: number | null;
    /** Set when only running a `command` or asking the `machine` would tell; `length` is null then. */
    readonly unknown?: 'command' | 'machine';
}
/** What a rule has to say beside its text: names, lengths, pattern names. Never a value. */
export type ArgValue = string | number | boolean | null | readonly string[] | readonly ReadingArg[];
export type FindingArgs = Readonly<Record<string, ArgValue>>;
/**
 * A judged problem, the same type for all three checks.
 *
 * It holds no secret: `preview` is a redaction and `secretId` a digest under a key that is made
 * for one run and forgotten.
 */
export interface Finding {
    readonly check: Check;
    readonly ruleId: string;
    readonly severity: Severity;
    /** Probability that a reviewer would act on it, 0 to 1. */
    readonly confidence: number;
    readonly location: Location;
    readonly related: readonly RelatedLocation[];
    readonly args: FindingArgs;
    readonly preview: string | null;
    readonly secretId: string | null;
    readonly provenance: readonly Provenance[];
    /** `wt1:` and 32 hex digits; free of line numbers. */
    readonly fingerprint: string;
    /** In a range: brought by it. Without a range every finding is new. */
    readonly new: boolean;
    readonly validity: 'unknown' | 'active' | 'inactive';
}
/** Orders findings by path, line, column and rule, so that every report is deterministic. */
export declare function compareFindings(a: Finding, b: Finding): number;
/** Compares by UTF-16 code units, independent of the machine's locale. */
export declare function compareText(a: string, b: string): number;
