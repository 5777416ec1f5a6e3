import * as z from 'zod';
import { sha1Hex } from '../model/digest.ts';
import { InputError } from '../model/errors.ts';
import type { Draft } from './draft.ts';
import type { ImportFormat } from './import-format.ts';
import { shaped } from './read-data.ts';

const filter = z.looseObject({
  path: z.string(),
  pattern: z.union([z.string(), z.array(z.string())]).optional(),
});
const result = z.looseObject({
  type: z.string(),
  hashed_secret: z.string(),
  line_number: z.number().optional(),
  is_secret: z.boolean().optional(),
});
const baseline = z.looseObject({
  plugins_used: z.array(z.looseObject({ name: z.string() })).default([]),
  filters_used: z.array(filter).default([]),
  exclude: z.looseObject({ files: z.string().nullish(), lines: z.string().nullish() }).optional(),
  results: z.record(z.string(), z.array(result)).default({}),
});

/** https://github.com/Yelp/detect-secrets: digests of accepted secrets by file, and filters. */
export const detectSecrets: ImportFormat = {
  name: 'baseline of detect-secrets',
  files: /^\.secrets\.baseline$/,
  async convert(text, path, draft) {
    let data: unknown;
    try {
      data = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch {
      throw new InputError(`${path} is no JSON: mend it first`, { path });
    }
    const { plugins_used, filters_used, exclude, results } = shaped(baseline, data, path);
    for (const plugin of plugins_used.filter((each) => 'path' in each)) {
      draft.left.push(`plugin '${plugin.name}': it is code, which is never executed`);
    }
    if (plugins_used.some((each) => 'limit' in each)) {
      draft.left.push('limits of entropy: the likelihood model decides here (min-confidence)');
    }
    for (const each of filters_used) await addFilter(each, draft);
    if (exclude?.files) allowFiles([exclude.files], draft);
    if (exclude?.lines) await allowPatterns('exclude.lines', [exclude.lines], 'line', draft);
    for (const [file, entries] of Object.entries(results)) {
      for (const entry of entries) addResult(file.replaceAll('\\', '/'), entry, draft);
    }
  },
};

function addResult(file: string, entry: z.output<typeof result>, draft: Draft): void {
  const label = `${entry.type} in ${file}${entry.line_number ? `:${entry.line_number}` : ''}`;
  if (entry.is_secret === true) {
    draft.left.push(`${label}: it was audited as a real secret, so it stays a finding`);
    return;
  }
  const state = entry.is_secret === false ? 'audited as no secret' : 'accepted without an audit';
  draft.claims.push({
    ...{ label, reason: `${state} in .secrets.baseline (${entry.type})`, inHistory: false },
    meaning:
      () =>
      ({ finding, secret }) =>
        secret !== null &&
        finding.location.path === file.replace(/^\.\//, '') &&
        sha1Hex(secret.reveal()) === entry.hashed_secret.toLowerCase(),
  });
}

/** Filters that decide by themselves are part of both scanners; those with patterns are carried. */
async function addFilter({ path, pattern }: z.output<typeof filter>, draft: Draft): Promise<void> {
  const patterns = pattern === undefined ? [] : [pattern].flat();
  const name = path.split('.').at(-1) ?? path;
  if (name === 'should_exclude_file') allowFiles(patterns, draft);
  else if (name === 'should_exclude_line') await allowPatterns(name, patterns, 'line', draft);
  else if (name === 'should_exclude_secret') await allowPatterns(name, patterns, 'secret', draft);
  else if (!path.startsWith('detect_secrets.filters.')) {
    draft.left.push(`filter '${name}': it is code of yours, which is never executed`);
  } else if (/wordlist/.test(path)) {
    draft.left.push(`filter '${name}': its word list`);
  }
}

function allowFiles(patterns: readonly string[], draft: Draft): void {
  const paths = draft.globs('excluded files, expression', patterns, 'python');
  if (paths) draft.allow.push({ rule: '*', paths, reason: 'excluded in .secrets.baseline' });
}

async function allowPatterns(
  name: string,
  patterns: readonly string[],
  target: 'line' | 'secret',
  draft: Draft,
): Promise<void> {
  for (const [index, pattern] of patterns.entries()) {
    await draft.addPattern({
      ...{ label: `${name} ${index + 1}`, pattern, dialect: 'python', rules: ['*'], target },
      reason: 'excluded in .secrets.baseline',
    });
  }
}
