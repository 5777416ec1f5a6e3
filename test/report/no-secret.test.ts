import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Alphabet, alphabets, fill } from '../../src/model/fill.ts';
import type { Finding } from '../../src/model/finding.ts';
import { fingerprint, secretId, secretSubject } from '../../src/model/fingerprint.ts';
import type { Report } from '../../src/model/report.ts';
import { Secret } from '../../src/model/secret.ts';
import { reporters } from '../../src/report/index.ts';
import type { Reporter, ReportOptions } from '../../src/report/reporter.ts';
import { makeFinding } from '../support/make-finding.ts';
import { anyReport } from './arbitrary-report.ts';

const all: readonly (readonly [string, Reporter])[] = await Promise.all(
  Object.entries(reporters).map(async ([name, load]) => [name, await load()] as const),
);

/** Every option with each of its effects; all combinations of them. */
const anyOptions: fc.Arbitrary<ReportOptions> = fc.record({
  color: fc.boolean(),
  columns: fc.constantFrom(20, 80, 200),
  quiet: fc.boolean(),
  verbose: fc.boolean(),
  withSuppressed: fc.boolean(),
  category: fc.constantFrom('watertight', 'nightly/1'),
  lineHash: fc.constantFrom(
    () => null,
    () => 'c129715d7a2bc9a3:1',
  ),
  repositoryUrl: fc.constant('https://github.com/octo/repo'),
  startedAt: fc.constant('2026-11-20T10:00:00Z'),
  maxBytes: fc.constantFrom(2000, 900_000),
});

const prefix = ['gh', 'p_'].join('');

interface Planted {
  readonly randomPart: string;
  readonly secret: Secret;
}

const planted: fc.Arbitrary<Planted> = fc
  .record({
    length: fc.integer({ min: 8, max: 80 }),
    alphabet: fc.constantFrom(...(Object.keys(alphabets) as Alphabet[])),
    seed: fc.integer({ min: 1, max: 2 ** 30 }),
    hasPrefix: fc.boolean(),
  })
  .map(({ length, alphabet, seed, hasPrefix }) => {
    const randomPart = fill(length, alphabet, seed);
    const secret = hasPrefix
      ? new Secret(prefix + randomPart, prefix.length)
      : new Secret(randomPart);
    return { randomPart, secret };
  });

const key = new Uint8Array(32).fill(7);

/** A finding as the scan makes it: all that is left of the secret are digests and a redaction. */
function findingOf({ secret }: Planted, index: number): Finding {
  const path = `src/file-${index}.ts`;
  return makeFinding({
    preview: secret.redaction(),
    secretId: secretId(key, secret),
    fingerprint: fingerprint('github-pat', path, secretSubject(secret)),
    location: { path, line: 3, column: 1, endLine: 3, endColumn: 1 + secret.length },
    args: { name: 'API_KEY', length: secret.length },
  });
}

function windowsOf(text: string): string[] {
  return Array.from({ length: text.length - 7 }, (_, at) => text.slice(at, at + 8));
}

describe('no report holds a secret', () => {
  it.each(all)('%s shows no 8 characters of a random part', (_, reporter) => {
    fc.assert(
      fc.property(
        fc.array(planted, { minLength: 1, maxLength: 4 }),
        anyOptions,
        fc.boolean(),
        (secrets, options, isNew) => {
          const findings = secrets.map(findingOf).map((each) => ({ ...each, new: isNew }));
          const report = withFindings(findings);
          const text = reporter(report, options);
          for (const { randomPart } of secrets) {
            for (const part of windowsOf(randomPart)) expect(text).not.toContain(part);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  function withFindings(findings: readonly Finding[]): Report {
    const [first, ...rest] = findings;
    const base = fc.sample(anyReport, { numRuns: 1, seed: 42 })[0];
    if (!first || !base) throw new Error('nothing to report');
    const by = {
      kind: 'inline',
      reason: null,
      owner: null,
      expires: null,
      location: null,
    } as const;
    return {
      ...base,
      findings,
      suppressed: [{ finding: first, by }, ...rest.map((finding) => ({ finding, by }))],
    };
  }
});

describe('no report obeys the texts that it shows', () => {
  /** Formats that a runner may find on standard output; annotations have a test of their own. */
  const printed = all.filter(([name]) => name !== 'github');

  it.each(printed)('%s holds no workflow command', (_, reporter) => {
    fc.assert(
      fc.property(anyReport, anyOptions, (report, options) => {
        const text = reporter(report, options);
        expect(text).not.toContain('##[');
        for (const line of text.split(/[\r\n\u0085\u2028\u2029]/))
          expect(line).not.toMatch(/^\s*::/);
      }),
      { numRuns: 60 },
    );
  });

  it.each(all)('%s holds no control or invisible character of a foreign text', (name, reporter) => {
    fc.assert(
      fc.property(anyReport, anyOptions, (report, options) => {
        const text = reporter(report, { ...options, color: false });
        const allowed = name === 'csv' ? /\r\n/g : /\n/g;
        expect(text.replace(allowed, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
      { numRuns: 60 },
    );
  });

  it('terminal colours come from us alone', async () => {
    const toTerminal = await reporters.terminal();
    fc.assert(
      fc.property(anyReport, anyOptions, (report, options) => {
        const coloured = toTerminal(report, { ...options, color: true });
        const plain = toTerminal(report, { ...options, color: false });
        expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(plain);
      }),
      { numRuns: 60 },
    );
  });
});
