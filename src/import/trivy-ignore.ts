import * as z from 'zod';
import type { Draft } from './draft.ts';
import type { ImportFormat } from './import-format.ts';
import { otherKeys, readData, shaped } from './read-data.ts';
import { ownRules, trivyIds } from './rule-ids.ts';

const day = z.union([z.string(), z.date()]).optional();
const entry = z.looseObject({
  id: z.string(),
  paths: z.array(z.string()).default([]),
  statement: z.string().default(''),
  expired_at: day,
});
const config = z.looseObject({ secrets: z.array(entry).default([]) });

/** https://trivy.dev/latest/docs/configuration/filtering/: ids, one a line; or the YAML form. */
export const trivyIgnore: ImportFormat = {
  name: 'list of ignored findings of trivy',
  files: /^\.trivyignore(?:\.ya?ml)?$/,
  async convert(text, path, draft) {
    if (/ya?ml$/.test(path)) {
      const data = shaped(config, await readData(text, path), path);
      for (const key of otherKeys(data, ['secrets'])) {
        draft.left.push(`'${key}': they are no secrets`);
      }
      for (const { id, paths, statement, expired_at } of data.secrets) {
        allow(draft, `'${id}'`, id, { paths, reason: statement, expires: dayOf(expired_at) });
      }
      return;
    }
    let comment = '';
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
      const line = raw.trim();
      if (line.startsWith('#')) comment = line.replace(/^#+\s*/, '');
      if (line === '' || line.startsWith('#')) continue;
      const [id = '', ...rest] = line.split(/\s+/);
      const expires = rest.map((word) => /^exp:(\d{4}-\d\d-\d\d)$/.exec(word)?.[1]).find(Boolean);
      allow(draft, `line ${index + 1}`, id, { paths: [], reason: comment, expires });
      comment = '';
    }
  },
};

interface More {
  readonly paths: readonly string[];
  readonly reason: string;
  readonly expires: string | undefined;
}

function allow(draft: Draft, label: string, id: string, { paths, reason, expires }: More): void {
  // Ids of vulnerabilities and misconfigurations are in capitals, those of secrets are not.
  if (/^[A-Z]+-/.test(id)) {
    draft.left.push(`${label}: it is no secret`);
    return;
  }
  const rules = ownRules(id, trivyIds, (name) => draft.isBuiltIn(name));
  if (rules.length === 0) draft.left.push(`${label}: no rule here is known to find the same`);
  for (const rule of rules) {
    draft.allow.push({
      ...{ rule, ...(paths.length > 0 ? { paths } : {}) },
      reason: reason || 'ignored in .trivyignore',
      ...(expires === undefined ? {} : { expires }),
    });
  }
}

function dayOf(value: z.output<typeof day>): string | undefined {
  const text = value instanceof Date ? value.toISOString() : value;
  return /^\d{4}-\d\d-\d\d/.exec(text ?? '')?.[0];
}
