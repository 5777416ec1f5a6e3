import type { Finding } from '../model/finding.ts';
import type { ImportFormat } from './import-format.ts';
import { gitleaksIds, ownRules } from './rule-ids.ts';

/** `<commit>:<file>:<rule>:<line>` or `<file>:<rule>:<line>`, one a line, `#` for comments. */
export const gitleaksIgnore: ImportFormat = {
  name: 'list of ignored findings of gitleaks or betterleaks',
  files: /^\.(?:gitleaks|betterleaks)ignore$/,
  async convert(text, _path, draft) {
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
      const line = raw.replace(/(?:^|\s)#.*$/, '').trim();
      if (line === '') continue;
      const label = `line ${index + 1}`;
      const entry = /^(?:([0-9a-f]{40,64}):)?(.+):([^:]+):(\d+)$/.exec(line);
      if (!entry) {
        draft.left.push(`${label}: this is no fingerprint of gitleaks`);
        continue;
      }
      const [, commit, file = '', rule = '', number] = entry;
      if (file.includes('!')) {
        draft.left.push(`${label}: archives are not opened`);
        continue;
      }
      const rules = ownRules(rule, gitleaksIds, (id) => draft.isBuiltIn(id));
      draft.claims.push({
        ...{ label, reason: `ignored in .gitleaksignore (${rule})` },
        inHistory: commit !== undefined,
        meaning:
          () =>
          ({ finding }) =>
            stands(finding, file, Number(number), commit) && isLike(finding.ruleId, rules),
      });
    }
  },
};

/** The same place: of a commit its file, since the line is that of the version it brought. */
function stands(
  { location, provenance, check }: Finding,
  file: string,
  line: number,
  commit: string | undefined,
): boolean {
  if (check !== 'leak' || location.path !== file) return false;
  if (commit === undefined) return location.line === line;
  const [first] = provenance;
  if (first?.commit === commit) return location.line === line;
  return provenance.some((from) => from.commit === commit);
}

/** Other scanners name a kind in their own way: one that is not known here may be any. */
function isLike(ruleId: string, rules: readonly string[]): boolean {
  if (rules.length === 0) return true;
  const isGeneric = ruleId.startsWith('generic-') || ruleId === 'high-entropy-string';
  return isGeneric || rules.some((rule) => ruleId.startsWith(rule.replace(/\*.*$/, '')));
}
