import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { buildEngine } from '../../src/run/build-engine.ts';
import type { ChunkScan } from '../../src/scan/leak.ts';
import { VersionScanner } from '../../src/scan/version-scanner.ts';

const pem = (seed: number): string[] => [
  ['-----BEGIN', 'PRIVATE KEY-----'].join(' '),
  ...[1, 2, 3].map((row) => `MIIE${fill(60, 'base64', seed + row)}`),
  ['-----END', 'PRIVATE KEY-----'].join(' '),
];

const token = `glpat-${fill(20, 'base62', 7)}`;
const encoded = Buffer.from(`a line before it\ntoken: ${token}\nand some words after it\n`);
const wrapped = (encoded.toString('base64').match(/.{1,48}/g) ?? []).map((row) => `  ${row}`);

const lines = [
  ...['', 'const a = 1;', '# heroku', 'name: "value"', '}'],
  `heroku_api_key = "${fill(8, 'hex')}-1111-4222-8333-${fill(12, 'hex')}"`,
  `aws_secret_access_key = ${fill(40, 'base64', 5)}`,
  `id: AKIA${fill(16, 'base32', 3)}`,
  `TWILIO_ACCOUNT_SID=AC${fill(32, 'hex', 4)}`,
  `auth_token = "${fill(32, 'hex', 5)}"`,
  `password = "${fill(14, 'base62', 8)}"`,
  `url: postgres://app:${fill(12)}@db.internal/x`,
  ...pem(1),
  ...pem(7),
  ...wrapped,
  ...[Buffer.from(token).toString('base64'), token.replace('-', '%2D'), 'password: |', 'data: >-'],
  ...[`  ${fill(16, 'base62', 3)}`, `"${token.slice(0, 6)}"`, `  "${token.slice(6)}"`],
  ...[`t = "${token.slice(0, 12)}" +`, `  "${token.slice(12)}"`, `  + "${token.slice(12)}"`],
  ...[
    `T=${token.slice(0, 12)}\\`,
    `  ${token.slice(12)}`,
    `  DB_PASSWORD: ${Buffer.from('s3cr3t!x').toString('base64')}`,
  ],
];

const line = fc.constantFrom(...lines);
/** A file, and edits that cut some lines out and put others in. */
const history = fc.tuple(
  fc.array(line, { minLength: 40, maxLength: 90 }),
  fc.array(fc.tuple(fc.nat(90), fc.nat(4), fc.array(line, { maxLength: 4 })), {
    minLength: 1,
    maxLength: 6,
  }),
);

const summary = (scan: ChunkScan) =>
  scan.leaks.map(({ ruleId, start, end, confidence, secret, args }) => ({
    ...{ ruleId, start, end, confidence, encoding: args['encoding'] },
    value: secret.reveal(),
  }));

describe('version scanner', () => {
  it('judges anew what lost the lines above it, or below, to an edge of the file', () => {
    const engine = buildEngine({ isEnabled: () => true, custom: [] });
    const [first = '', second = ''] = [8, 9].map((seed) => `MIIE${fill(60, 'base64', seed)}`);
    const filler = Array.from({ length: 40 }, () => '');
    for (const whole of [
      ['', first, second, ...filler],
      [...filler, second, first, ''],
    ]) {
      const isTop = whole[1] === first;
      const part = isTop ? whole.slice(2) : whole.slice(0, -2);
      const scanner = new VersionScanner(engine);
      for (const version of [whole, part]) {
        const bytes = Buffer.from(version.join('\n'));
        const chunk = { path: 'a.conf', bytes, blob: 'x', truncated: false };
        expect(summary(scanner.scan(chunk))).toEqual(summary(engine.scan(chunk)));
      }
    }
  });

  it('takes a leak for worse that a change brings out of the tests', () => {
    const engine = buildEngine({ isEnabled: () => true, custom: [] });
    const scanner = new VersionScanner(engine);
    const filler = Array.from({ length: 40 }, (_, index) => `let a${index} = 1;`);
    const secret = [...filler, `let password = "${fill(14, 'base62', 8)}";`, ...filler];
    const severities = [
      ['#[cfg(test)]', ...filler, ...secret],
      [...filler, ...secret],
    ].map((lines) => {
      const bytes = Buffer.from(lines.join('\n'));
      const chunk = { path: 'src/a.rs', bytes, blob: 'x', truncated: false };
      return scanner.scan(chunk).leaks.map(({ severity }) => severity);
    });
    expect(severities).toEqual([['low'], ['high']]);
  });

  it('finds in each version what a full scan finds', () => {
    const engine = buildEngine({ isEnabled: () => true, custom: [] });
    let found = 0;
    let decoded = 0;
    fc.assert(
      fc.property(history, fc.constantFrom('\n', '\r\n'), ([first, edits], end) => {
        const scanner = new VersionScanner(engine);
        let text = [...first];
        for (const [at, cut, put] of [[0, 0, []] as const, ...edits]) {
          text = [...text.slice(0, at), ...put, ...text.slice(at + cut)];
          const chunk = {
            path: 'a.conf',
            bytes: Buffer.from(text.join(end)),
            blob: 'x',
            truncated: false,
          };
          const full = summary(engine.scan(chunk));
          found += full.length;
          decoded += full.filter(({ encoding }) => encoding !== undefined).length;
          expect(summary(scanner.scan(chunk))).toEqual(full);
        }
      }),
      { numRuns: 200 },
    );
    expect(found).toBeGreaterThan(1_000);
    expect(decoded).toBeGreaterThan(500);
  });
});
