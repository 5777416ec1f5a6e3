import * as z from 'zod';
import { sha256Hex } from '../model/digest.ts';
import type { Draft } from './draft.ts';
import type { ImportFormat, TreeFiles } from './import-format.ts';
import { otherKeys, readData, shaped } from './read-data.ts';

const texts = z.array(z.string()).nullish();
const file = z.looseObject({
  filename: z.string().min(1),
  checksum: z.string().nullish(),
  ignore_detectors: texts,
  allowed_patterns: texts,
});
const config = z.looseObject({
  fileignoreconfig: z.array(file).nullish(),
  scopeconfig: z.array(z.looseObject({ scope: z.string() })).nullish(),
  allowed_patterns: texts,
  custom_patterns: texts,
  threshold: z.string().nullish(),
});

/** https://thoughtworks.github.io/talisman/docs/configuring-talisman */
export const talisman: ImportFormat = {
  name: 'configuration of talisman',
  files: /^\.talismanrc$/,
  async convert(text, path, draft) {
    const data = shaped(config, (await readData(text, path)) ?? {}, path);
    for (const each of data.fileignoreconfig ?? []) await addFile(each, draft);
    for (const { scope } of data.scopeconfig ?? []) {
      draft.left.push(`scope '${scope}': lock files are looked at like others here`);
    }
    await allow(draft, 'allowed_patterns', data.allowed_patterns ?? []);
    for (const [index, pattern] of (data.custom_patterns ?? []).entries()) {
      const name = `talisman-${index + 1}`;
      await draft.addRule({ name, title: `Pattern ${index + 1}`, pattern, dialect: 'go' });
    }
    const { threshold } = data;
    if (threshold === 'low' || threshold === 'medium' || threshold === 'high') {
      draft.failOn = threshold;
    } else if (threshold) draft.left.push('threshold: it is neither low, medium nor high');
    for (const key of otherKeys(data, [...Object.keys(config.shape), 'version'])) {
      draft.left.push(`'${key}' means nothing here`);
    }
  },
};

async function addFile(each: z.output<typeof file>, draft: Draft): Promise<void> {
  const { filename, checksum, ignore_detectors, allowed_patterns } = each;
  const reason = 'ignored in .talismanrc';
  const paths = [globOf(filename)];
  if (allowed_patterns?.length) {
    await allow(draft, `allowed_patterns of '${filename}'`, allowed_patterns, paths);
  }
  if (ignore_detectors?.length) {
    if (ignore_detectors.includes('filecontent')) draft.allow.push({ rule: '*', paths, reason });
    else draft.left.push(`'${filename}': names and sizes of files are not judged here`);
  } else if (checksum) {
    const label = `'${filename}'`;
    draft.changed.push(`${label}: what is found in it today is accepted by content, not the file`);
    const readings = await readingsOf(filename);
    draft.claims.push({
      ...{ label, reason, inHistory: false },
      meaning(files) {
        const meant = filesOfChecksum(checksum.toLowerCase(), readings, files);
        if (typeof meant === 'string') return meant;
        return ({ finding }) => finding.check === 'leak' && meant.has(finding.location.path);
      },
    });
  }
}

type Reading = (path: string) => boolean;

/**
 * A name with a slash is about paths, one with special characters about the last part of them. A
 * plain name is about the file at the root; in older releases it is about every file of that name.
 */
async function readingsOf(filename: string): Promise<readonly Reading[]> {
  if (filename.endsWith('/')) return [(path) => path.startsWith(filename)];
  const { Minimatch } = await import('minimatch');
  const options = { dot: true, nonegate: true, nocomment: true };
  const glob = new Minimatch(escaped(filename), options);
  if (filename.includes('/')) return [(path) => glob.match(path)];
  const byName: Reading = (path) => glob.match(path.slice(path.lastIndexOf('/') + 1));
  return special.test(filename) ? [byName] : [(path) => path === filename, byName];
}

const special = /[*?[\]\\]/;

/** The same as a glob of ours, in which a name without a slash may lie in any directory. */
function globOf(filename: string): string {
  const isAnywhere = !filename.includes('/') && special.test(filename);
  return `${isAnywhere ? '' : '/'}${escaped(filename)}`;
}

/** Go's globs know neither braces nor stars that cross directories: https://pkg.go.dev/path#Match */
function escaped(filename: string): string {
  return filename.replace(/\*+/g, '*').replace(/[{}()!+@#]/g, (sign, at: number) => {
    // `[!x]` is a set without `x` for us alone; a backslash there would be one of the set.
    return filename[at - 1] === '[' || filename[at - 1] === '\\' ? sign : `\\${sign}`;
  });
}

/** The files that a checksum stands for, or why it stands for none. */
function filesOfChecksum(
  checksum: string,
  readings: readonly Reading[],
  { paths, read }: TreeFiles,
): ReadonlySet<string> | string {
  const named = readings.map((reading) => paths.filter(reading));
  const meant = named.find((some) => some.length > 0 && checksumOf(some, read) === checksum);
  if (meant) return new Set(meant);
  return named.some((some) => some.length > 0)
    ? 'its checksum is another one today, so that talisman would look at it too'
    : 'it means nothing that is here today';
}

/**
 * The one checksum of several files: for each, the digests of what came before it, of its bytes
 * and of its path are put together. https://github.com/thoughtworks/talisman, utility/sha_256_hasher.go
 */
function checksumOf(paths: readonly string[], read: TreeFiles['read']): string {
  let sofar = '';
  for (const path of paths) {
    sofar = sha256Hex(sofar) + sha256Hex(read(path) ?? '') + sha256Hex(path);
  }
  return sha256Hex(sofar);
}

async function allow(
  draft: Draft,
  name: string,
  patterns: readonly string[],
  paths?: readonly string[],
): Promise<void> {
  for (const [index, pattern] of patterns.entries()) {
    await draft.addPattern({
      ...{ label: `${name} ${index + 1}`, pattern, dialect: 'go', rules: ['*'] },
      ...(paths ? { paths } : {}),
      reason: 'allowed in .talismanrc',
    });
  }
}
