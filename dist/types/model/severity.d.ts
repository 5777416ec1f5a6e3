/** How bad a problem is, worst first. The order is the rank used by `fail-on`. */
export declare const severities: readonly ["critical", "high", "medium", "low", "info"];
export type Severity = (typeof severities)[number];
/** Rank of a severity: 0 is the worst. */
export declare function severityRank(severity: Severity): number;
/** The three families of rules. */
export declare const checks: readonly ["leak", "ignore", "env"];
export type Check = (typeof checks)[number];
/** Word for a confidence between 0 and 1: high from 0.9, medium from 0.5, low below. */
export declare function confidenceWord(confidence: number): 'high' | 'medium' | 'low';
