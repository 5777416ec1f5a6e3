import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { RuleMeta } from '../model/rule.ts';
import type { Check } from '../model/severity.ts';
import { describeEnv } from './describe-env.ts';
import { describeIgnore } from './describe-ignore.ts';
import { describeLeak } from './describe-leak.ts';
import type { Describer, Description } from './describer.ts';
import { gotOut } from './emergency.ts';

/** The sentences of each check; a check without an entry uses the words of its rules. */
export type Describers = Readonly<Partial<Record<Check, Describer>>>;

/** The describers that ship. */
export const describers: Describers = {
  leak: describeLeak,
  ignore: describeIgnore,
  env: ({ ruleId, args }, meta) => describeEnv(ruleId, args, meta),
};

/**
 * The sentences about a finding. Never holds a value: all it reads are the redaction, and names,
 * lengths and pattern names from `args`.
 *
 * @param meta undefined for a rule that the report does not know; its id then serves as title
 */
export function describe(
  finding: Finding,
  meta: RuleMeta | undefined,
  by: Describers = describers,
): Description {
  const known = meta ?? unknownRule(finding);
  const own = by[finding.check]?.(finding, known) ?? null;
  const { title, why, fix } = known;
  return { title, message: own?.message ?? plainMessage(title, why), fix: own?.fix ?? fix };
}

/** The sentences about a finding of a report. */
export function describeIn(report: Report, finding: Finding): Description {
  const told = describe(finding, report.rules.get(finding.ruleId));
  const state = historyState(report, finding);
  return state === null ? told : { ...told, message: `${told.message} ${historySentences[state]}` };
}

type HistoryState = 'committed' | 'staged';

/** What is known about the history: nothing where the tree alone was looked at. */
export const historySentences = {
  committed: 'It is in the history: taking the line out does not take it out of there.',
  staged: 'It is not committed yet: taken out now, it never gets into the history.',
} as const satisfies Readonly<Record<HistoryState, string>>;

/** The same where there is room for a few words; those of a commit stand before its id. */
export function historyWords(report: Report, finding: Finding): string {
  const words = { committed: 'in the history since', staged: 'not committed yet' };
  const state = historyState(report, finding);
  return state === null ? '' : words[state];
}

/** Of a secret; null where the tree alone was looked at. */
function historyState({ coverage }: Report, finding: Finding): HistoryState | null {
  if (!gotOut(finding)) return null;
  if (finding.provenance.length > 0) return 'committed';
  return coverage.mode === 'staged' && finding.new ? 'staged' : null;
}

/**
 * The redaction that stands for a finding where there is room for one line: that of a leak. What
 * the other checks found is in their sentence, which names the variable.
 */
export function headlinePreview({ check, preview }: Finding): string | null {
  return check === 'leak' ? preview : null;
}

function plainMessage(title: string, why: string): string {
  return why === '' ? `${title}.` : `${title}. ${why}`;
}

function unknownRule({ ruleId, check, severity, confidence }: Finding): RuleMeta {
  return {
    ...{ id: ruleId, check, title: ruleId, severity, confidence },
    ...{ why: '', fix: '', references: [], since: '' },
  };
}
