import type { ImportFormat } from './import-format.ts';

/** `src/a\.txt:\d+:rest`: a path, a line that nobody can rely on, and what stands there. */
const withPath = /^\^?(?<path>[^:\s]*(?:\/|\\\.)[^:\s]*):(?:[^:]*:)?(?<text>.*)$/;

/**
 * Expressions of git-secrets, one a line; each is searched in `path:line:text` and takes back what
 * was found there.
 *
 * Source: https://github.com/awslabs/git-secrets#ignoring-false-positives
 */
export const gitallowed: ImportFormat = {
  name: 'allowed patterns of git-secrets',
  files: /^\.gitallowed$/,
  async convert(text, _path, draft) {
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
      const pattern = raw.trim();
      if (pattern === '' || pattern.startsWith('#')) continue;
      const label = `line ${index + 1}`;
      const reason = `${label} of .gitallowed`;
      const parts = withPath.exec(pattern)?.groups;
      const said = parts?.['text'] ?? pattern;
      const paths = parts ? draft.globs(label, [`^${parts['path']}$`], 'go') : null;
      // A path that no glob can say was told; without it the line would allow more than it did.
      if (parts && !paths) continue;
      if (paths && /^(?:\.\*)?\$?$/.test(said)) draft.allow.push({ rule: '*', paths, reason });
      else if (said.startsWith('^')) draft.left.push(`${label}: it asks for the start of a path`);
      else {
        await draft.addPattern({
          ...{ label, pattern: said, dialect: 'go', rules: ['*'], target: 'line', reason },
          ...(paths ? { paths } : {}),
        });
      }
    }
  },
};
