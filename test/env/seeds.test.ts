import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dialectLibrary, type EnvFinding } from '../../src/env/index.ts';
import { fill, fillUuid } from '../../src/model/fill.ts';
import { check, messageOf } from './support.ts';

// One folder for each seed document of the project: the schema of its application, and cases with
// good and bad manifests. A new case is a new file.
const root = join(import.meta.dirname, '..', 'cases', 'seeds');

interface SeedCase {
  readonly about: string;
  /** In place of the schema of the folder. */
  readonly schema?: string;
  readonly environment?: string;
  readonly job?: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
  /** `rule NAME`, or `rule NAME path:line` where the place is the point. */
  readonly findings: readonly string[];
  /** The sentences, where they are the point. */
  readonly messages?: readonly string[];
}

/** Values are made up when a case runs: `{fill:alphabet:length:seed}` and `{uuid:seed}`. */
function filled(text: string): string {
  return text
    .replace(/\{fill:(\w+):(\d+):(\d+)\}/g, (_, alphabet, length, seed) =>
      fill(Number(length), alphabet, Number(seed)),
    )
    .replace(/\{uuid:(\d+)\}/g, (_, seed) => fillUuid(Number(seed)));
}

function described({ ruleId, args, location }: EnvFinding, expected: string | undefined): string {
  const name = args['name'] === undefined ? '' : ` ${args['name']}`;
  const place = / \S+:\d+$/.test(expected ?? '') ? ` ${location.path}:${location.line}` : '';
  return `${ruleId}${name}${place}`;
}

const folders = readdirSync(root).filter((name) => /^S\d$/.test(name));

describe.each(folders)('the application of seed %s', (folder) => {
  const own = readFileSync(join(root, folder, 'env.schema.yml'), 'utf8');
  const cases = readdirSync(join(root, folder)).filter((name) => name !== 'env.schema.yml');

  it.each(cases)('%s', async (name) => {
    const data: SeedCase = parse(filled(readFileSync(join(root, folder, name), 'utf8')));
    const { findings } = await check(data.files, {
      schema: data.schema ?? own,
      dialects: dialectLibrary,
      environment: data.environment ?? null,
      job: data.job ?? null,
    });
    expect(findings.map((each, at) => described(each, data.findings[at]))).toEqual(data.findings);
    if (data.messages) expect(findings.map(messageOf)).toEqual(data.messages);
    expect(data.about).toMatch(/\w/);
  });
});

describe('the cases', () => {
  it('are there for every seed, good ones and bad ones', () => {
    expect(folders).toEqual(['S0', 'S1', 'S2', 'S3', 'S4']);
    for (const folder of folders) {
      const texts = readdirSync(join(root, folder)).map((name) =>
        readFileSync(join(root, folder, name), 'utf8'),
      );
      expect(texts.some((text) => /^findings: \[\]$/m.test(text))).toBe(true);
      expect(
        texts.filter((text) => /^\s*- env-|^findings: \[.*env-/m.test(text)).length,
      ).toBeGreaterThan(2);
    }
  });
});
