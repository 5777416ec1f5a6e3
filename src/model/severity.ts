/** How bad a problem is, worst first. The order is the rank used by `fail-on`. */
export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof severities)[number];

/** Rank of a severity: 0 is the worst. */
export function severityRank(severity: Severity): number {
  return severities.indexOf(severity);
}

/** The three families of rules. */
export const checks = ['leak', 'ignore', 'env'] as const;
export type Check = (typeof checks)[number];

/** Word for a confidence between 0 and 1: high from 0.9, medium from 0.5, low below. */
export function confidenceWord(confidence: number): 'high' | 'medium' | 'low' {
  if (confidence >= 0.9) return 'high';
  return confidence >= 0.5 ? 'medium' : 'low';
}
