import type { Finding } from '../../src/model/finding.ts';
import { fingerprint } from '../../src/model/fingerprint.ts';

/** A leak finding; a test names only what it is about. */
export function makeFinding(overrides: Partial<Finding> = {}): Finding {
  const ruleId = overrides.ruleId ?? 'github-pat';
  const location = overrides.location ?? {
    ...{ path: 'src/a.ts', line: 3, column: 12, endLine: 3, endColumn: 52 },
  };
  return {
    check: 'leak',
    ruleId,
    severity: 'critical',
    confidence: 0.99,
    location,
    related: [],
    args: {},
    preview: 'ghp_…(40)',
    secretId: '1'.repeat(16),
    provenance: [],
    fingerprint: fingerprint(ruleId, location.path, `${location.line ?? 0}`),
    new: true,
    validity: 'unknown',
    ...overrides,
  };
}

/** A finding of the ignore or env check: no secret, so no redaction. */
export function makeProblem(
  check: 'ignore' | 'env',
  ruleId: string,
  overrides: Partial<Finding> = {},
): Finding {
  const severity = overrides.severity ?? 'medium';
  return makeFinding({ check, ruleId, severity, preview: null, secretId: null, ...overrides });
}
