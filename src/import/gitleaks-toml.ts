import * as z from 'zod';
import { InputError } from '../model/errors.ts';
import type { Draft } from './draft.ts';
import type { ImportFormat } from './import-format.ts';
import { otherKeys, shaped } from './read-data.ts';
import { gitleaksIds, ownRules } from './rule-ids.ts';

const texts = z.array(z.string()).default([]);
const allowlist = z.looseObject({
  description: z.string().default(''),
  condition: z.string().default('OR'),
  commits: texts,
  paths: texts,
  regexes: texts,
  regexTarget: z.string().default('secret'),
  stopwords: texts,
  targetRules: texts,
});
const rule = z.looseObject({
  id: z.string(),
  description: z.string().default(''),
  regex: z.string().optional(),
  path: z.string().optional(),
  secretGroup: z.number().optional(),
  entropy: z.number().optional(),
  keywords: texts,
  skipReport: z.boolean().default(false),
  required: z.array(z.unknown()).default([]),
  allowlist: allowlist.optional(),
  allowlists: z.array(allowlist).default([]),
});
const config = z.looseObject({
  extend: z
    .looseObject({
      useDefault: z.boolean().default(false),
      path: z.string().optional(),
      disabledRules: texts,
    })
    .optional(),
  rules: z.array(rule).default([]),
  allowlist: allowlist.optional(),
  allowlists: z.array(allowlist).default([]),
});

type Allowlist = z.output<typeof allowlist>;
type Rule = z.output<typeof rule>;

/** https://github.com/gitleaks/gitleaks#configuration, which betterleaks reads too. */
export const gitleaksToml: ImportFormat = {
  name: 'configuration of gitleaks or betterleaks',
  files: /^\.?(?:gitleaks|betterleaks)\.toml$/,
  async convert(text, path, draft) {
    const data = shaped(config, await readToml(text, path), path);
    for (const each of data.rules) await addRule(each, draft);
    for (const id of data.extend?.disabledRules ?? []) disable(id, draft);
    tellAbout(data, draft);
    for (const each of data.rules) {
      const own = draft.ownId(each.id);
      const rules = own === undefined ? ownRules(each.id, gitleaksIds, isKnown(draft)) : [own];
      const lists = each.allowlist ? [...each.allowlists, each.allowlist] : each.allowlists;
      for (const [index, list] of lists.entries()) {
        const label = `allowlist ${index + 1} of rule '${each.id}'`;
        if (rules.length > 0) await addAllowlist(list, label, rules, draft);
        else draft.left.push(`${label}: its rule is not here`);
      }
    }
    const lists = data.allowlist ? [...data.allowlists, data.allowlist] : data.allowlists;
    for (const [index, list] of lists.entries()) {
      const label = `allowlist ${index + 1}`;
      await addAllowlist(list, label, targets(list, label, draft), draft);
    }
  },
};

async function readToml(text: string, path: string): Promise<unknown> {
  const { parse, TomlError } = await import('smol-toml');
  try {
    return parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    // The parser's own message quotes the text; the place is enough.
    throw new InputError(`${path}:${error.line}: this is no TOML: mend it first`, {
      ...{ path, line: error.line },
    });
  }
}

function isKnown(draft: Draft): (id: string) => boolean {
  return (id) => draft.isBuiltIn(id);
}

async function addRule(each: Rule, draft: Draft): Promise<void> {
  const label = `rule '${each.id}'`;
  if (each.regex === undefined) {
    // A rule of the default set that is only extended: its allowlists follow below.
    if (each.path !== undefined) {
      draft.left.push(`${label}: it is about paths alone, which no rule here is`);
    }
    return;
  }
  if (each.skipReport) {
    draft.left.push(`${label}: it only helps other rules (skipReport)`);
    return;
  }
  if (each.required.length > 0) {
    draft.changed.push(`${label}: it no longer asks for other rules nearby (required)`);
  }
  for (const key of otherKeys(each, [...Object.keys(rule.shape), 'tags'])) {
    draft.left.push(`${label}: '${key}' means nothing here`);
  }
  const paths = each.path === undefined ? null : draft.globs(`path of ${label}`, [each.path], 'go');
  if (each.path !== undefined && paths === null) return;
  await draft.addRule({
    ...{ name: each.id, title: each.description, pattern: each.regex, dialect: 'go' },
    ...{ keywords: each.keywords },
    ...(each.secretGroup === undefined || each.secretGroup === 0
      ? {}
      : { secretCapture: each.secretGroup }),
    ...(each.entropy === undefined ? {} : { entropy: each.entropy }),
    ...(paths === null ? {} : { paths }),
  });
}

function disable(id: string, draft: Draft): void {
  const rules = ownRules(id, gitleaksIds, isKnown(draft));
  if (rules.length === 0) draft.left.push(`disabled rule '${id}': there is no such rule here`);
  for (const each of rules) draft.disable.add(each);
}

function tellAbout(data: z.output<typeof config>, draft: Draft): void {
  if (data.extend?.path !== undefined) {
    draft.left.push('extend.path: import the file that it names as well');
  }
  if (data.extend?.useDefault !== true) {
    draft.changed.push('the built-in rules are in force too: disable those that you do not want');
  }
  const known = [...Object.keys(config.shape), 'title', 'description'];
  for (const key of otherKeys(data, [...known, 'minVersion', 'betterleaksMinVersion'])) {
    draft.left.push(`'${key}' means nothing here`);
  }
}

/** The rules that a list at the top is about. */
function targets({ targetRules }: Allowlist, label: string, draft: Draft): readonly string[] {
  if (targetRules.length === 0) return ['*'];
  return targetRules.flatMap((id) => {
    const own = draft.ownId(id);
    const rules = own === undefined ? ownRules(id, gitleaksIds, isKnown(draft)) : [own];
    if (rules.length === 0) draft.left.push(`${label}: rule '${id}' is not here`);
    return rules;
  });
}

async function addAllowlist(
  list: Allowlist,
  label: string,
  rules: readonly string[],
  draft: Draft,
): Promise<void> {
  const { commits, paths, regexes, stopwords } = list;
  const reason = list.description || 'imported from gitleaks';
  const isAnd = /^(?:and|&&)$/i.test(list.condition);
  if (commits.length > 0) {
    draft.left.push(
      `${label}: commits; accept what they hold with 'watertight baseline --history'`,
    );
    if (isAnd) return;
  }
  const globs = paths.length > 0 ? draft.globs(`${label}, path`, paths, 'go') : null;
  if (list.regexTarget === 'match' && regexes.length > 0) {
    draft.changed.push(`${label}: regexes are tried on the line, not on the match`);
  }
  const target = list.regexTarget === 'secret' ? 'secret' : 'line';
  const words =
    stopwords.length > 0 && !isAnd
      ? [{ pattern: wordPattern(stopwords), name: 'stopwords', target: 'secret' as const }]
      : [];
  const patterns = [
    ...regexes.map((pattern, at) => ({ pattern, name: `regex ${at + 1}`, target }) as const),
    ...words,
  ];
  if (isAnd && stopwords.length > 0) {
    draft.left.push(`${label}: stopwords together with other conditions`);
    return;
  }
  if (globs && (!isAnd || patterns.length === 0)) {
    for (const rule of rules) draft.allow.push({ rule, paths: globs, reason });
  }
  if (isAnd && paths.length > 0 && globs === null) return;
  for (const { pattern, name, target: wanted } of patterns) {
    await draft.addPattern({
      ...{ label: `${label}, ${name}`, pattern, dialect: 'go', rules, target: wanted, reason },
      ...(isAnd && globs ? { paths: globs } : {}),
    });
  }
}

/** Words anywhere in a text, in any case. */
function wordPattern(words: readonly string[]): string {
  const quoted = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return `(?i)(?:${quoted.join('|')})`;
}
