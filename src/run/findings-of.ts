import type { Finding, FindingArgs } from '../model/finding.ts';
import { fingerprint, secretId } from '../model/fingerprint.ts';
import type { Location, RelatedLocation } from '../model/location.ts';
import type { Secret } from '../model/secret.ts';
import type { Check, Severity } from '../model/severity.ts';

/** What the ignore and env checks give: a problem before it has a fingerprint. */
export interface Problem {
  readonly ruleId: string;
  readonly severity?: Severity;
  readonly confidence: number;
  readonly location: Location;
  readonly related: readonly RelatedLocation[];
  readonly args: FindingArgs;
  readonly secret?: Secret;
  readonly subject: string;
}

/** Gives a problem its fingerprint and redactions. */
export function toFinding(
  check: Check,
  problem: Problem,
  severityOf: (ruleId: string) => Severity,
  key: Uint8Array,
): Finding {
  const { ruleId, confidence, location, related, args, secret } = problem;
  return {
    ...{ check, ruleId, confidence, location, related, args },
    severity: problem.severity ?? severityOf(ruleId),
    preview: secret ? secret.redaction() : null,
    secretId: secret ? secretId(key, secret) : null,
    provenance: [],
    fingerprint: fingerprint(ruleId, location.path, problem.subject),
    new: true,
    validity: 'unknown',
  };
}

/** Marks as old what stood at the base with the same fingerprint. */
export function markOld(findings: readonly Finding[], atBase: readonly Finding[]): Finding[] {
  const known = new Set(atBase.map((finding) => finding.fingerprint));
  return findings.map((finding) =>
    known.has(finding.fingerprint) ? { ...finding, new: false } : finding,
  );
}
