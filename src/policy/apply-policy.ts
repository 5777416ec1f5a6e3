import type { Finding } from '../model/finding.ts';
import { fingerprint, secretSubject } from '../model/fingerprint.ts';
import type { Location } from '../model/location.ts';
import { isProofOf } from '../model/proof.ts';
import type { PendingChange, SuppressedFinding, Suppression } from '../model/report.ts';
import type { Secret } from '../model/secret.ts';
import type { Severity } from '../model/severity.ts';
import type { InlineMark } from './inline.ts';
import { bareMark, staleAllow, staleBaseline, staleSuppression } from './policy-findings.ts';

/** A finding with what the policy needs to judge it; the texts never leave this room. */
export interface Judged {
  readonly finding: Finding;
  /** Inline marks that speak about its line. */
  readonly marks: readonly InlineMark[];
  /** What was found; null where no secret is meant. */
  readonly secret: Secret | null;
  /** Says whether a pattern of an allowlist entry occurs in the line or the secret. */
  readonly holds: (pattern: LinearPattern, target: PatternTarget) => boolean;
}

export type PatternTarget = 'any' | 'secret' | 'line';

/** An expression of a user, run by a linear-time engine. */
export interface LinearPattern {
  test(text: string): boolean;
}

export interface AllowEntry {
  readonly matchesRule: (ruleId: string) => boolean;
  /** Null: every path. */
  readonly matchesPath: ((path: string) => boolean) | null;
  readonly pattern: LinearPattern | null;
  readonly target: PatternTarget;
  readonly reason: string;
  readonly owner: string | null;
  /** ISO date or null. */
  readonly expires: string | null;
  readonly location: Location | null;
}

/** What accepts a finding by its name: in the configuration, or in a baseline. */
export interface AcceptedName {
  readonly fingerprint: string;
  /** Which of the secrets with this fingerprint is meant; null for all of them. */
  readonly proof: string | null;
}

export interface SuppressEntry extends AcceptedName {
  readonly reason: string;
  readonly owner: string | null;
  /** ISO date or null. */
  readonly expires: string | null;
  readonly location: Location | null;
}

export interface Policy {
  readonly allow: readonly AllowEntry[];
  readonly suppress: readonly SuppressEntry[];
  readonly baseline: readonly AcceptedName[];
  /** The file that the baseline comes from. */
  readonly baselinePath: string | null;
  readonly severity: ReadonlyMap<string, Severity>;
  readonly isEnabled: (ruleId: string) => boolean;
  /** Paths that a rule of the project is about; a rule that is not in here is about all. */
  readonly rulePaths: ReadonlyMap<string, (path: string) => boolean>;
  /** Earlier names of a file with the same content: what was accepted there is accepted here. */
  readonly formerPaths: (path: string) => readonly string[];
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
  const used = new Set<unknown>();
  const suppress = byName(policy.suppress);
  const baseline = byName(policy.baseline);
  for (const item of judged) {
    const severity = policy.severity.get(item.finding.ruleId);
    const finding = severity ? { ...item.finding, severity } : item.finding;
    if (!policy.isEnabled(finding.ruleId)) continue;
    if (policy.rulePaths.get(finding.ruleId)?.(finding.location.path) === false) continue;
    const mark = item.marks.find((candidate) => appliesTo(candidate, finding.ruleId));
    const by =
      fromAllow(policy, item, finding) ??
      fromSuppress(policy, item, suppress, used) ??
      fromBaseline(policy, item, baseline, used) ??
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
  return { findings: [...findings, ...staleEntries(policy, used)], suppressed, pending };
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
      !isExpired(candidate, policy.today) &&
      candidate.matchesRule(finding.ruleId) &&
      (candidate.matchesPath?.(finding.location.path) ?? true) &&
      (candidate.pattern === null || item.holds(candidate.pattern, candidate.target)),
  );
  if (!entry) return null;
  const { reason, owner, expires, location } = entry;
  return { kind: 'allowlist', reason, owner, expires, location };
}

function fromSuppress(
  policy: Policy,
  item: Judged,
  entries: ReadonlyMap<string, readonly SuppressEntry[]>,
  used: Set<unknown>,
): Suppression | null {
  const matching = accepting(policy, item, entries);
  for (const entry of matching) used.add(entry);
  const entry = matching.find((candidate) => !isExpired(candidate, policy.today));
  if (!entry) return null;
  const { reason, owner, expires, location } = entry;
  return { kind: 'suppression', reason, owner, expires, location };
}

function fromBaseline(
  policy: Policy,
  item: Judged,
  entries: ReadonlyMap<string, readonly AcceptedName[]>,
  used: Set<unknown>,
): Suppression | null {
  const [entry] = accepting(policy, item, entries);
  if (!entry) return null;
  used.add(entry);
  const location = policy.baselinePath === null ? null : { path: policy.baselinePath };
  return { kind: 'baseline', reason: null, owner: null, expires: null, location };
}

function byName<T extends AcceptedName>(entries: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const names = new Map<string, T[]>();
  for (const entry of entries) {
    const same = names.get(entry.fingerprint);
    if (same) same.push(entry);
    else names.set(entry.fingerprint, [entry]);
  }
  return names;
}

/** The entries that accept a finding, by its name or by a name that it had in a renamed file. */
function accepting<T extends AcceptedName>(
  { formerPaths }: Policy,
  { finding, secret }: Judged,
  entries: ReadonlyMap<string, readonly T[]>,
): readonly T[] {
  if (entries.size === 0) return [];
  const own = matching(entries.get(finding.fingerprint) ?? [], secret);
  if (own.length > 0 || secret === null) return own;
  return formerPaths(finding.location.path).flatMap((path) => {
    const name = fingerprint(finding.ruleId, path, secretSubject(secret));
    return matching(entries.get(name) ?? [], secret);
  });
}

function matching<T extends AcceptedName>(entries: readonly T[], secret: Secret | null): T[] {
  return entries.filter((entry) => isOf(entry, secret));
}

/** True when an entry with the name of a finding means its secret. */
export function isOf(
  { proof }: { readonly proof?: string | null | undefined },
  secret: Secret | null,
): boolean {
  return !proof || secret === null || isProofOf(proof, secret);
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

function isExpired({ expires }: { readonly expires: string | null }, today: string): boolean {
  return expires !== null && expires < today;
}

/** Entries that have expired, and those that match nothing where everything was looked at. */
function staleEntries(policy: Policy, used: ReadonlySet<unknown>): Finding[] {
  const { today, sawEverything, baselinePath } = policy;
  const allow = policy.allow.filter((entry) => isExpired(entry, today)).map(staleAllow);
  const suppress = policy.suppress.flatMap((entry) => {
    if (isExpired(entry, today)) return [staleSuppression(entry, 'expired')];
    return sawEverything && !used.has(entry) ? [staleSuppression(entry, 'matches nothing')] : [];
  });
  const idle = sawEverything ? policy.baseline.filter((entry) => !used.has(entry)).length : 0;
  const baseline = idle > 0 && baselinePath !== null ? [staleBaseline(baselinePath, idle)] : [];
  return [...allow, ...suppress, ...baseline];
}
