import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One labelled value or line; lines are 1-based and inclusive, characters 0-based and half-open. */
export interface Label {
  readonly lineStart: number;
  readonly lineEnd: number;
  /** -1 when the value is not marked. */
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly isSecret: boolean;
  /** Labelled as an identifier only: neither a secret nor harmless to us. */
  readonly isIdentifier: boolean;
  readonly category: string;
}

export interface CorpusFile {
  readonly path: string;
  readonly repository: string;
  readonly labels: readonly Label[];
}

/** Identifiers that the corpus calls credentials and people do not want to hear of. */
const identifierCategories = new Set([
  'UUID',
  'AWS S3 Bucket',
  'Firebase Domain',
  'Tencent WeChat API App ID',
]);

/** Test vectors of a cryptography library: half of all labels, and nothing like other projects. */
const vectorRepository = '2ba83c6a';

/**
 * The labelled files of a corpus in the layout of CredData, sorted by path.
 *
 * Left out: the project of test vectors, files that are missing, and licences.
 */
export function readCorpus(folder: string): CorpusFile[] {
  const rows = readFileSync(join(folder, 'labels.csv'), 'utf8').trimEnd().split('\n').slice(1);
  const files = new Map<string, { repository: string; labels: Label[] }>();
  for (const row of rows) {
    const [
      path = '',
      lineStart,
      lineEnd,
      valueStart,
      valueEnd,
      label,
      category = '',
      repository = '',
    ] = row.trimEnd().split(',');
    if (repository === vectorRepository || /(?:^|\/)(?:LICENSE|COPYING)/i.test(path)) continue;
    const file = files.get(path) ?? { repository, labels: [] };
    files.set(path, file);
    file.labels.push({
      lineStart: Number(lineStart),
      lineEnd: Number(lineEnd),
      valueStart: Number(valueStart),
      valueEnd: Number(valueEnd),
      isSecret: label === 'T',
      isIdentifier: category.split(':').every((name) => identifierCategories.has(name)),
      category,
    });
  }
  return [...files]
    .map(([path, { repository, labels }]) => ({ path, repository, labels }))
    .filter(({ path }) => existsSync(join(folder, 'files', path)))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Bytes of a corpus file. */
export function readCorpusFile(folder: string, path: string): Uint8Array {
  return readFileSync(join(folder, 'files', path));
}
