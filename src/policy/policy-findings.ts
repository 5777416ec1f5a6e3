import type { Finding } from '../model/finding.ts';
import { fingerprint } from '../model/fingerprint.ts';
import type { Location } from '../model/location.ts';
import type { AllowEntry, SuppressEntry } from './apply-policy.ts';

const defaultPlace: Location = { path: 'watertight.yml' };

/** A mark that hides a finding and does not say why. */
export function bareMark(hidden: Finding): Finding {
  const { location, provenance } = hidden;
  return policyFinding('allow-without-reason', location, { rule: hidden.ruleId }, hidden.ruleId, {
    provenance,
    new: hidden.new,
  });
}

/** A suppression that hides nothing any more. */
export function staleSuppression(
  { location, fingerprint: name, expires, owner }: SuppressEntry,
  why: 'expired' | 'matches nothing',
): Finding {
  const args = { fingerprint: name, why, expires, owner };
  return policyFinding('suppression-stale', location ?? defaultPlace, args, name, {});
}

/** An entry of the allowlist whose time is over. */
export function staleAllow({ location, expires, owner }: AllowEntry): Finding {
  const place = location ?? defaultPlace;
  const args = { why: 'expired', expires, owner };
  return policyFinding('suppression-stale', place, args, `allow ${place.line ?? 0}`, {});
}

/** Entries of a baseline that match nothing, told once. */
export function staleBaseline(path: string, entries: number): Finding {
  const args = { why: 'matches nothing', entries };
  return policyFinding('suppression-stale', { path }, args, 'baseline', {});
}

function policyFinding(
  ruleId: 'allow-without-reason' | 'suppression-stale',
  location: Location,
  args: Finding['args'],
  subject: string,
  more: Partial<Finding>,
): Finding {
  return {
    check: 'leak',
    ruleId,
    severity: 'low',
    confidence: 1,
    location,
    related: [],
    args,
    preview: null,
    secretId: null,
    provenance: [],
    fingerprint: fingerprint(ruleId, location.path, subject),
    new: true,
    validity: 'unknown',
    ...more,
  };
}
