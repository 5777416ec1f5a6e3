import { createHash } from 'node:crypto';
import * as z from 'zod';

const id = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);

/** https://docs.github.com/en/rest/commits/commits#list-commits */
export const commitShape = z.object({
  sha: id,
  commit: z.object({
    message: z.string(),
    author: z.object({ name: z.string().nullish(), date: z.string().nullish() }).nullish(),
    tree: z.object({ sha: id }),
  }),
  parents: z.array(z.object({ sha: id })),
});

export type ApiCommit = z.output<typeof commitShape>;

export const commitsShape = z.array(commitShape);

/** https://docs.github.com/en/rest/commits/commits#compare-two-commits */
export const compareShape = z.object({
  base_commit: z.object({ sha: id }),
  merge_base_commit: z.object({ sha: id }),
  total_commits: z.number().int().nonnegative(),
  commits: commitsShape,
});

/** https://docs.github.com/en/rest/commits/commits#get-a-commit; a page of its files. */
export const commitFilesShape = z.object({
  commit: z.object({ tree: z.object({ sha: id }) }),
  files: z
    .array(z.object({ sha: id.nullable(), filename: z.string(), status: z.string() }))
    .optional(),
});

/** https://docs.github.com/en/rest/git/tags#get-a-tag */
export const tagShape = z.object({
  message: z.string(),
  tagger: z.object({ name: z.string().nullish(), date: z.string().nullish() }).nullish(),
  object: z.object({ type: z.string(), sha: id }),
});

/** https://docs.github.com/en/rest/git/trees#get-a-tree */
export const treeShape = z.object({
  truncated: z.boolean(),
  tree: z.array(z.object({ path: z.string(), mode: z.string(), type: z.string(), sha: id })),
});

/**
 * Bytes of a blob, which prove by their id that they are whole and not others.
 * https://docs.github.com/en/rest/git/blobs#get-a-blob
 */
export function blobShape(blob: string) {
  return z
    .object({ encoding: z.literal('base64'), content: z.string() })
    .transform(({ content }) => Buffer.from(content, 'base64'))
    .refine((bytes) => objectId(bytes, blob.length) === blob);
}

/** Id of a blob with these bytes: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
function objectId(bytes: Uint8Array, hexDigits: number): string {
  const hash = createHash(hexDigits === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** https://docs.github.com/en/rest/repos/contents#get-repository-content; of one file. */
export const contentShape = z.union([
  z.object({ type: z.string(), sha: id }),
  // A directory is a list.
  z.array(z.unknown()).transform(() => ({ type: 'dir', sha: '' })),
]);
