import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { RuleMeta } from '../model/rule.ts';
import { type Check, type Severity, severityRank } from '../model/severity.ts';
import { inert } from './neutralise.ts';
import { richMarkdown } from './rich-text.ts';
import { isWebAddress } from './uri.ts';

/** SARIF's three levels. */
export const sarifLevels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/** GitHub's bands: above 9.0 critical, from 7.0 high, from 4.0 medium, below low. */
const securitySeverities: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '3.0',
  info: '0.1',
};

/** Weaknesses that the checks are about: hard-coded credentials, exposed files, bad settings. */
const checkTags: Readonly<Record<Check, readonly string[]>> = {
  leak: ['security', 'secret', 'external/cwe/cwe-798'],
  ignore: ['security', 'ignore-coverage', 'external/cwe/cwe-538'],
  env: ['security', 'environment', 'external/cwe/cwe-1188'],
};

/** A `reportingDescriptor`; every text is present and at most 1,000 units. */
export interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: 'error' | 'warning' | 'note' };
  readonly properties: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * The rules that these findings name, sorted by id. Code scanning shows the severity of a rule,
 * not that of a result, so a rule takes the worst severity that its findings have here.
 */
export function toSarifRules(report: Report, findings: readonly Finding[]): SarifRule[] {
  const worst = new Map<string, Finding>();
  for (const finding of findings) {
    const known = worst.get(finding.ruleId);
    if (!known || severityRank(finding.severity) < severityRank(known.severity)) {
      worst.set(finding.ruleId, finding);
    }
  }
  return [...worst.values()]
    .sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1))
    .map((finding) => toSarifRule(finding, report.rules.get(finding.ruleId)));
}

function toSarifRule({ ruleId, severity, check, confidence }: Finding, meta?: RuleMeta): SarifRule {
  const title = textOr(meta?.title, ruleId);
  const why = textOr(meta?.why, title);
  const fix = meta?.fix ?? '';
  const references = (meta?.references ?? []).filter(isWebAddress);
  const [helpUri] = references;
  return {
    id: ruleId,
    name: pascalCase(ruleId),
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: {
      text: [why, clip(inert(fix)), ...references].filter((part) => part !== '').join('\n\n'),
      markdown: [
        richMarkdown(why),
        ...(fix === '' ? [] : [`**What to do next**: ${richMarkdown(clip(fix))}`]),
        ...references.map((url) => `<${url}>`),
      ].join('\n\n'),
    },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: {
      tags: checkTags[check],
      precision: precisionOf(meta?.confidence ?? confidence),
      'security-severity': securitySeverities[severity],
    },
  };
}

function precisionOf(confidence: number): string {
  if (confidence >= 0.95) return 'very-high';
  if (confidence >= 0.85) return 'high';
  return confidence >= 0.5 ? 'medium' : 'low';
}

function pascalCase(id: string): string {
  const name = id.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9]?)/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
  return name === '' ? 'Rule' : name.slice(0, 255);
}

function textOr(text: string | undefined, fallback: string): string {
  return clip(inert(text === undefined || text === '' ? fallback : text)) || 'rule';
}

function clip(text: string): string {
  return text.length <= 1000 ? text : `${text.slice(0, 999).replace(/\p{Cs}$/u, '')}…`;
}
