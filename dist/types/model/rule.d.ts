import type { Check, Severity } from './severity.js';
/**
 * What people are told about a rule, shared by the three checks: SARIF rules, `explain`,
 * the rule pages and the sentences in every report come from this one shape.
 */
export interface RuleMeta {
    /** `provider-thing` for leaks, `env-…`, `ignore-…`. Never changes its meaning. */
    readonly id: string;
    readonly check: Check;
    /** What was found, as a noun phrase: `GitHub personal access token`. */
    readonly title: string;
    /** Default severity; the configuration may change it. */
    readonly severity: Severity;
    /** Confidence of a finding that nothing else speaks for or against, 0 to 1. */
    readonly confidence: number;
    /** What somebody who holds it, or the application, can do. One or two sentences. */
    readonly why: string;
    /** What to do next, imperative, one to three sentences. */
    readonly fix: string;
    /** Pages that state the facts behind the rule. */
    readonly references: readonly string[];
    /** Version of this program that brought the rule. */
    readonly since: string;
}
/** A rule of the ignore or env check; leak rules add how they match. */
export declare function defineMeta<const T extends RuleMeta>(meta: T): T;
