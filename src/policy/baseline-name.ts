/** Where the baseline is looked for at the root. */
export const baselineName = '.watertight-baseline.json';
