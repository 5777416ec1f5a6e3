import * as z from 'zod';
import { InputError } from '../model/errors.ts';
import type { Draft } from './draft.ts';
import type { ImportFormat } from './import-format.ts';
import { otherKeys, readData, shaped } from './read-data.ts';
import { ownRules, secretlintIds } from './rule-ids.ts';

const pattern = z.looseObject({
  name: z.string().default('pattern'),
  pattern: z.string().optional(),
  patterns: z.array(z.string()).default([]),
  filePathGlobs: z.array(z.string()).default([]),
});
const options = z.looseObject({
  allows: z.array(z.string()).default([]),
  patterns: z.array(pattern).default([]),
});
const rule = z.looseObject({
  id: z.string(),
  options: options.optional(),
  disabled: z.boolean().default(false),
  allowMessageIds: z.array(z.string()).default([]),
});
const preset = rule.extend({ rules: z.array(rule).default([]) });
const config = z.looseObject({ rules: z.array(preset).default([]) });

type Rule = z.output<typeof rule>;

/** https://github.com/secretlint/secretlint/blob/master/docs/configuration.md */
export const secretlintRc: ImportFormat = {
  name: 'configuration of secretlint',
  files: /^\.secretlintrc(?:\.(?:json|ya?ml|[cm]?[jt]s))?$/,
  async convert(text, path, draft) {
    if (/[jt]s$/.test(path)) {
      throw new InputError(
        `${path} is code, which is never executed: write what it exports as .secretlintrc.json, then import that`,
        { path },
      );
    }
    const data = shaped(config, await readData(text, path), path);
    for (const each of data.rules.flatMap((outer) => [outer, ...outer.rules])) {
      await addRule(each, draft);
    }
  },
};

async function addRule(each: Rule, draft: Draft): Promise<void> {
  const name = each.id.replace(/^(?:@[^/]+\/)?(?:secretlint-rule-)?/, '');
  const label = `rule '${name}'`;
  if (name.startsWith('preset-')) {
    if (each.disabled) draft.left.push(`${label}: a preset that is disabled`);
    return;
  }
  if (name === 'filter-comments') return;
  if (name === 'pattern') return addPatterns(each, draft);
  const rules = ownRules(name, secretlintIds, (id) => draft.isBuiltIn(id));
  if (rules.length === 0) {
    draft.left.push(`${label}: no rule here is known to find the same`);
    return;
  }
  if (each.disabled) for (const id of rules) draft.disable.add(id);
  for (const id of each.allowMessageIds) {
    draft.left.push(`${label}: allowMessageIds '${id}'; disable a rule by its id instead`);
  }
  for (const [index, allowed] of (each.options?.allows ?? []).entries()) {
    const reason = 'allowed in .secretlintrc';
    const read = readPattern(allowed) ?? { pattern: quoted(allowed), flags: '' };
    await draft.addPattern({
      ...{ label: `${label}, allows ${index + 1}`, dialect: 'javascript', ...read },
      ...{ rules, target: 'secret', reason },
    });
  }
  const rest = otherKeys(each.options ?? {}, ['allows', 'patterns']);
  for (const key of rest) draft.left.push(`${label}: option '${key}' means nothing here`);
}

async function addPatterns(each: Rule, draft: Draft): Promise<void> {
  for (const { name, pattern: single, patterns, filePathGlobs } of each.options?.patterns ?? []) {
    const all = [...(single === undefined ? [] : [single]), ...patterns];
    if (all.length === 0) {
      draft.left.push(`rule '${name}': it is about paths alone, which no rule here is`);
    }
    for (const text of all) {
      const read = readPattern(text) ?? { pattern: quoted(text), flags: '' };
      await draft.addRule({
        ...{ name, title: name, dialect: 'javascript', ...read },
        ...(filePathGlobs.length > 0 ? { paths: filePathGlobs } : {}),
      });
    }
  }
  for (const [index] of (each.options?.allows ?? []).entries()) {
    draft.left.push(`rule 'pattern', allows ${index + 1}: write it as an allow entry by hand`);
  }
}

/** `/x/i` is an expression, anything else a text. */
function readPattern(text: string): { pattern: string; flags: string } | null {
  const [, source, flags] = /^\/(.+)\/([a-z]*)$/s.exec(text) ?? [];
  return source === undefined || flags === undefined ? null : { pattern: source, flags };
}

function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
