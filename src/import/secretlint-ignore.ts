import type { ImportFormat } from './import-format.ts';

/** Lines as in `.gitignore`: files that are not looked at. */
export const secretlintIgnore: ImportFormat = {
  name: 'list of ignored files of secretlint',
  files: /^\.secretlintignore$/,
  async convert(text, _path, draft) {
    const paths: string[] = [];
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
      const line = raw.replace(/(?<!\\)\s+$/, '');
      if (line === '' || line.startsWith('#')) continue;
      if (line.startsWith('!')) {
        draft.left.push(`line ${index + 1}: a pattern that takes files back in`);
      } else paths.push(line.replace(/^\\(?=[#!])/, ''));
    }
    if (paths.length > 0) {
      draft.allow.push({ rule: '*', paths, reason: 'ignored in .secretlintignore' });
    }
  },
};
