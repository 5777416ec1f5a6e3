/**
 * Watertight as a library: `run` judges a directory and gives the report as data.
 */
export { runInDirectory as run } from './library.js';
export type { Coverage, Skipped, SkipReason } from './model/coverage.js';
export { exitCodes, InputError, InputErrors } from './model/errors.js';
export type { Finding } from './model/finding.js';
export type { Location, Provenance, RelatedLocation } from './model/location.js';
export type { Report, SuppressedFinding, Verdict } from './model/report.js';
export type { RuleMeta } from './model/rule.js';
export type { Check, Severity } from './model/severity.js';
export { version } from './version.js';
