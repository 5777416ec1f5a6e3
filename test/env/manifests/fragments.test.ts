import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { envPresets } from '../../../rules/env/index.ts';
import { decodeDotenv } from '../../../src/env/dialects/decode.ts';
import { dialects, findDialect } from '../../../src/env/dialects/index.ts';
import { explain } from '../../../src/env/explain.ts';
import { readDotenvManifest } from '../../../src/env/manifests/dotenv.ts';
import { describeEnv } from '../../../src/report/describe-env.ts';
import { known } from '../support.ts';

/** Everything that is printed of an env file: findings, their sentences and the explanation. */
function allThatIsSaid(text: string, ids: readonly string[]): string {
  const manifest = readDotenvManifest({
    path: '.env',
    source: decodeDotenv(new TextEncoder().encode(text)),
    dialects: ids.flatMap((id) => findDialect(id) ?? []),
    role: 'values',
    environment: null,
    partial: false,
    below: [],
  });
  const sentences = manifest.findings.map(({ ruleId, args }) =>
    describeEnv(ruleId, args, { title: '', fix: '' }),
  );
  const rows = explain([manifest], null, [], known.insecure);
  return JSON.stringify([manifest.findings, sentences, rows]);
}

describe('pieces of a value that a reader takes for names', () => {
  it.each([
    ['digits among its letters', 'Zy9'.repeat(8)],
    ['capitals among its letters', 'ZyxWvUtsRqpoNmLkJi'],
    ['hexadecimal digits', 'a1'.repeat(20)],
    ['nothing but its place behind a line of 64 letters', 'abcdefghijkl'],
  ])('are told as what they are, and not shown: %s', (_, second) => {
    const said = allThatIsSaid(`KEY=${'Ab1/'.repeat(16)}\n${second}==\n`, ['node-dotenv']);
    expect(said).toContain('looks like a piece of the value above');
    expect(said).not.toContain(second);
  });

  it('are lines of a value that only another reader knows to span lines', () => {
    const text = 'KEY="first\nbattery=staple\n"\nB=1\n';
    const said = allThatIsSaid(text, ['node-dotenv@8']);
    expect(said).toContain('"name":"B"');
    expect(said).not.toContain('battery');
  });

  it('are no variables that an open quote above has swallowed', () => {
    const said = allThatIsSaid("A='it\nDB_HOST=x\nB='\n", ['python-decouple']);
    expect(said).toContain('DB_HOST');
  });

  it.each([
    ...envPresets.flatMap((preset) =>
      Object.values(preset.variables).flatMap(({ names }) => names),
    ),
    'connectionString',
    'spring.datasource.hikari.maximumPoolSize10',
  ])('are not %s', (name) => {
    expect(allThatIsSaid(`${name}=\n`, ['node-dotenv'])).toContain(`"name":"${name}"`);
  });

  it('are never in a finding or an explanation, whoever reads the file', () => {
    const key = fc.uint8Array({ minLength: 60, maxLength: 120 });
    const readers = fc.subarray([...dialects.keys()], { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(key, fc.constantFrom('"', "'", ''), readers, (bytes, quote, ids) => {
        const lines =
          Buffer.from(bytes)
            .toString('base64')
            .match(/.{1,64}/g) ?? [];
        const said = allThatIsSaid(`A=1\nKEY=${quote}${lines.join('\n')}${quote}\nB=2\n`, ids);
        for (const line of lines.map((each) => each.replace(/=+$/, ''))) {
          if (line.length >= 12) expect(said).not.toContain(line);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
