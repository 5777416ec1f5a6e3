/**
 * Watertight as a library: `run` judges a directory and gives the report as data.
 */

export { runInDirectory as run } from './library.ts';
export type { Coverage, Skipped, SkipReason } from './model/coverage.ts';
export { exitCodes, InputError, InputErrors } from './model/errors.ts';
export type { Finding } from './model/finding.ts';
export type { Location, Provenance, RelatedLocation } from './model/location.ts';
export type { Report, SuppressedFinding, Verdict } from './model/report.ts';
export type { RuleMeta } from './model/rule.ts';
export type { Check, Severity } from './model/severity.ts';
export { version } from './version.ts';
