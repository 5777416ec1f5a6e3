import type { Finding } from '../model/finding.ts';
import { fingerprint } from '../model/fingerprint.ts';
import type { Location } from '../model/location.ts';
import type { PendingChange, SuppressedFinding, Suppression } from '../model/report.ts';
import type { Severity } from '../model/severity.ts';
import type { InlineMark } from './inline.ts';

/** A finding with what the policy needs to judge it; the texts never leave this room. */
export interface Judged {
  readonly finding: Finding;
  /** Inline marks that speak about its line. */
  readonly marks: readonly InlineMark[];
  /** Says whether a pattern of an allowlist entry occurs in the line or the secret. */
  readonly holds: (pattern: LinearPattern) => boolean;
}

/** An expression of a user, run by a linear-time engine. */
export interface LinearPattern {
  test(text: string): boolean;
}

export interface AllowEntry {
  readonly matchesRule: (ruleId: string) => boolean;
  /** Null: every path. */
  readonly matchesPath: ((path: string) => boolean) | null;
  readonly pattern: LinearPattern | null;
  readonly reason: string;
  readonly location: Location | null;
}

export interface SuppressEntry {
  readonly fingerprint: string;
  readonly reason: string;
  readonly owner: string | null;
  /** ISO date or null. */
  readonly expires: string | null;
  readonly location: Location | null;
}

export interface Policy {
  readonly allow: readonly AllowEntry[];
  readonly suppress: readonly SuppressEntry[];
  /** Fingerprints of a baseline, and the file they come from. */
  readonly baseline: ReadonlySet<string>;
  readonly baselinePath: string | null;
  readonly severity: ReadonlyMap<string, Severity>;
  readonly isEnabled: (ruleId: string) => boolean;
  /** ISO date of today: an entry holds through its last day. */
  readonly today: string;
  /** False on a pull request: a mark that the head brings does not hide what the head brings. */
  readonly trustsNewMarks: boolean;
  /** True when the whole project was looked at, so that an entry without a match is stale. */
  readonly sawEverything: boolean;
}

export interface PolicyResult {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly pending: readonly PendingChange[];
}

/** Decides for each finding whether something suppresses it; tells about marks that are wrong. */
export function applyPolicy(policy: Policy, judged: readonly Judged[]): PolicyResult {
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const pending: PendingChange[] = [];
  const used = new Set<string>();
  for (const item of judged) {
    const severity = policy.severity.get(item.finding.ruleId);
    const finding = severity ? { ...item.finding, severity } : item.finding;
    if (!policy.isEnabled(finding.ruleId)) continue;
    const mark = item.marks.find((candidate) => appliesTo(candidate, finding.ruleId));
    const by =
      fromAllow(policy, item, finding) ??
      fromSuppress(policy, finding, used) ??
      fromBaseline(policy, finding) ??
      (mark ? fromMark(mark, finding) : null);
    if (by?.kind === 'inline' && !policy.trustsNewMarks && finding.new) {
      pending.push({
        path: finding.location.path,
        change: 'an inline mark that hides a new finding',
      });
      findings.push(finding);
      continue;
    }
    if (by) suppressed.push({ finding, by });
    else findings.push(finding);
    if (by?.kind === 'inline' && mark?.dialect === 'watertight' && isBare(mark)) {
      findings.push(bareMark(finding));
    }
  }
  for (const entry of policy.suppress) {
    if (isExpired(entry, policy.today)) findings.push(staleEntry(entry, 'expired'));
    else if (policy.sawEverything && !used.has(entry.fingerprint)) {
      findings.push(staleEntry(entry, 'matches nothing'));
    }
  }
  return { findings, suppressed, pending };
}

function appliesTo(mark: InlineMark, ruleId: string): boolean {
  if (mark.genericOnly) return ruleId.startsWith('generic-') || ruleId === 'high-entropy-string';
  return mark.rules.length === 0 || mark.rules.some((pattern) => ruleMatches(pattern, ruleId));
}

/** Matches a rule id against an id or a glob with `*` and `?`. */
export function ruleMatches(pattern: string, ruleId: string): boolean {
  if (!/[*?]/.test(pattern)) return pattern === ruleId;
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`).test(ruleId);
}

function fromAllow(policy: Policy, item: Judged, finding: Finding): Suppression | null {
  const entry = policy.allow.find(
    (candidate) =>
      candidate.matchesRule(finding.ruleId) &&
      (candidate.matchesPath?.(finding.location.path) ?? true) &&
      (candidate.pattern === null || item.holds(candidate.pattern)),
  );
  if (!entry) return null;
  const { reason, location } = entry;
  return { kind: 'allowlist', reason, owner: null, expires: null, location };
}

function fromSuppress(policy: Policy, finding: Finding, used: Set<string>): Suppression | null {
  const entry = policy.suppress.find((candidate) => candidate.fingerprint === finding.fingerprint);
  if (!entry) return null;
  used.add(entry.fingerprint);
  if (isExpired(entry, policy.today)) return null;
  const { reason, owner, expires, location } = entry;
  return { kind: 'suppression', reason, owner, expires, location };
}

function fromBaseline(policy: Policy, finding: Finding): Suppression | null {
  if (!policy.baseline.has(finding.fingerprint)) return null;
  const location = policy.baselinePath === null ? null : { path: policy.baselinePath };
  return { kind: 'baseline', reason: null, owner: null, expires: null, location };
}

function fromMark(mark: InlineMark, finding: Finding): Suppression {
  const { path, line } = finding.location;
  const location = line === undefined ? { path } : { path, line };
  const reason = mark.reason ?? (mark.dialect === 'watertight' ? null : `${mark.dialect} mark`);
  return { kind: 'inline', reason, owner: null, expires: null, location };
}

function isBare(mark: InlineMark): boolean {
  return mark.rules.length === 0 || mark.reason === null;
}

function isExpired(entry: SuppressEntry, today: string): boolean {
  return entry.expires !== null && entry.expires < today;
}

function bareMark(hidden: Finding): Finding {
  const { location, provenance } = hidden;
  return policyFinding('allow-without-reason', location, { rule: hidden.ruleId }, hidden.ruleId, {
    provenance,
    new: hidden.new,
  });
}

function staleEntry(entry: SuppressEntry, why: string): Finding {
  const location = entry.location ?? { path: 'watertight.yml' };
  const args = { fingerprint: entry.fingerprint, why };
  return policyFinding('suppression-stale', location, args, entry.fingerprint, {});
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
