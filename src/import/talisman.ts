import * as z from 'zod';
import type { Draft } from './draft.ts';
import type { ImportFormat } from './import-format.ts';
import { otherKeys, readData, shaped } from './read-data.ts';

const texts = z.array(z.string()).nullish();
const file = z.looseObject({
  filename: z.string(),
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
  if (allowed_patterns?.length) {
    await allow(draft, `allowed_patterns of '${filename}'`, allowed_patterns, [`/${filename}`]);
  }
  if (ignore_detectors?.length) {
    if (ignore_detectors.includes('filecontent')) {
      draft.allow.push({ rule: '*', paths: [`/${filename}`], reason });
    } else draft.left.push(`'${filename}': names and sizes of files are not judged here`);
  } else if (checksum) {
    draft.changed.push(
      `'${filename}': the checksum was not compared; what is found in it today is accepted by content`,
    );
    draft.claims.push({
      ...{ label: `'${filename}'`, reason, inHistory: false },
      means: ({ finding }) => finding.check === 'leak' && finding.location.path === filename,
    });
  }
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
