import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { fingerprint, isGuessable, secretSubject } from '../../src/model/fingerprint.ts';
import { isProofOf, proofPattern, proveSecret } from '../../src/model/proof.ts';
import { Secret } from '../../src/model/secret.ts';
import {
  applyPolicy,
  type Judged,
  type Policy,
  type SuppressEntry,
} from '../../src/policy/apply-policy.ts';
import { formatBaseline, parseBaseline, updateBaseline } from '../../src/policy/baseline.ts';
import { makeFinding } from '../support/make-finding.ts';

const emptyPolicy: Policy = {
  ...{ allow: [], suppress: [], baseline: [], baselinePath: '.watertight-baseline.json' },
  ...{ severity: new Map(), isEnabled: () => true, rulePaths: new Map(), formerPaths: () => [] },
  ...{ today: '2026-06-15', trustsNewMarks: true, sawEverything: true },
};

/** A finding as the scan makes it. */
function judged(value: string, path = 'config.yml', line = 3): Judged {
  const secret = new Secret(value);
  const finding = makeFinding({
    ...{ ruleId: 'generic-password', location: { path, line } },
    fingerprint: fingerprint('generic-password', path, secretSubject(secret)),
  });
  return { finding, secret, marks: [], holds: () => false };
}

let next = 0;
/** Salts that differ; that they are random matters to nobody here. */
const salt = (): Uint8Array => new Uint8Array(32).fill(next++ % 256);

function entryFor({ finding, secret }: Judged, more: Partial<SuppressEntry> = {}): SuppressEntry {
  const proof = secret && isGuessable(secret) ? proveSecret(secret, salt()) : null;
  return {
    ...{ fingerprint: finding.fingerprint, proof, reason: 'x', owner: '@sec', expires: null },
    ...{ location: { path: 'watertight.yml', line: 4 }, ...more },
  };
}

const weak = fc.integer({ min: 1, max: 2 ** 30 }).map((seed) => fill(10, 'base62', seed));

describe('a proof', () => {
  it('knows its secret again, and no other one of the same length', () => {
    fc.assert(
      fc.property(weak, weak, (one, other) => {
        const proof = proveSecret(new Secret(one), salt());
        expect(proof).toMatch(proofPattern);
        expect(isProofOf(proof, new Secret(one))).toBe(true);
        if (one !== other) expect(isProofOf(proof, new Secret(other))).toBe(false);
      }),
      { numRuns: 15, seed: 7 },
    );
  });

  it('is another one each time, and nonsense proves nothing', () => {
    const secret = new Secret('hunter2');
    expect(proveSecret(secret, salt())).not.toBe(proveSecret(secret, salt()));
    for (const proof of ['', 's1:', 's2:0011223344556677:abcd', 's1:zz:0000']) {
      expect(isProofOf(proof, secret)).toBe(false);
    }
  });
});

describe('a fingerprint of a secret that could be guessed', () => {
  it('takes one of 256 values for a length, so that a dictionary learns little from it', () => {
    const names = new Set(
      Array.from({ length: 3000 }, (_, at) =>
        secretSubject(new Secret(fill(10, 'base62', at + 1))),
      ),
    );
    expect(names.size).toBeLessThanOrEqual(256);
    expect(names.size).toBeGreaterThan(200);
  });
});

/** Two passwords that share a fingerprint: the proof alone tells them apart. */
function twins(): [Judged, Judged] {
  const seen = new Map<string, Judged>();
  for (let seed = 1; ; seed += 1) {
    const one = judged(fill(10, 'base62', seed));
    const other = seen.get(one.finding.fingerprint);
    if (other) return [other, one];
    seen.set(one.finding.fingerprint, one);
  }
}

describe('what accepts a finding', () => {
  it('holds wherever the lines move, and not for a secret that changed', () => {
    fc.assert(
      fc.property(weak, weak, fc.integer({ min: 1, max: 999 }), (before, after, line) => {
        fc.pre(before !== after);
        const policy = { ...emptyPolicy, suppress: [entryFor(judged(before))] };
        const moved = applyPolicy(policy, [judged(before, 'config.yml', line)]);
        expect(moved.findings).toEqual([]);
        expect(moved.suppressed[0]?.by).toMatchObject({ kind: 'suppression', reason: 'x' });
        const changed = applyPolicy(policy, [judged(after, 'config.yml', line)]);
        expect(changed.suppressed).toEqual([]);
        expect(changed.findings.map(({ ruleId }) => ruleId)).toEqual([
          'generic-password',
          'suppression-stale',
        ]);
      }),
      { numRuns: 10, seed: 3 },
    );
  });

  it('tells secrets apart that share a fingerprint', () => {
    const [one, other] = twins();
    const suppress = { ...emptyPolicy, suppress: [entryFor(one)] };
    expect(applyPolicy(suppress, [one]).suppressed).toHaveLength(1);
    expect(applyPolicy(suppress, [other]).suppressed).toHaveLength(0);
    const byHand = { ...emptyPolicy, suppress: [entryFor(one, { proof: null })] };
    expect(applyPolicy(byHand, [one, other]).suppressed).toHaveLength(2);
  });

  it('holds through its last day; then the finding counts again and a notice says why', () => {
    const item = judged(fill(10, 'base62', 5));
    const on = (today: string) =>
      applyPolicy(
        { ...emptyPolicy, today, suppress: [entryFor(item, { expires: '2026-06-15' })] },
        [item],
      );
    expect(on('2026-06-15').findings).toEqual([]);
    expect(on('2026-06-16').findings).toMatchObject([
      { ruleId: 'generic-password' },
      {
        ...{ ruleId: 'suppression-stale', severity: 'low' },
        args: { why: 'expired', expires: '2026-06-15', owner: '@sec' },
        location: { path: 'watertight.yml', line: 4 },
      },
    ]);
  });

  it('follows a file to its new name where that is asked for', () => {
    const [before, after] = [
      judged('hunter2-hunter', 'old.yml'),
      judged('hunter2-hunter', 'new.yml'),
    ];
    const policy = { ...emptyPolicy, suppress: [entryFor(before)] };
    expect(applyPolicy(policy, [after]).suppressed).toEqual([]);
    const formerPaths = (path: string): string[] => (path === 'new.yml' ? ['old.yml'] : []);
    expect(applyPolicy({ ...policy, formerPaths }, [after])).toMatchObject({
      findings: [],
      suppressed: [{ by: { kind: 'suppression' } }],
    });
  });

  it('is stale when it hides nothing, unless only a part was looked at', () => {
    const policy = {
      ...emptyPolicy,
      suppress: [entryFor(judged('hunter2'))],
      baseline: [{ fingerprint: 'wt1:x', proof: null }],
    };
    expect(applyPolicy(policy, []).findings).toMatchObject([
      { ruleId: 'suppression-stale', location: { path: 'watertight.yml' } },
      { ruleId: 'suppression-stale', location: { path: '.watertight-baseline.json' } },
    ]);
    expect(applyPolicy({ ...policy, sawEverything: false }, []).findings).toEqual([]);
  });
});

describe('a baseline', () => {
  const keys = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 6 });
  const accepted = (seeds: readonly number[]): Judged[] =>
    seeds.map((seed) => judged(fill(seed % 2 ? 10 : 40, 'base62', seed), `${seed % 3}.yml`));

  it('accepts exactly what it was made of, and says what an update adds and takes out', () => {
    fc.assert(
      fc.property(keys, keys, (before, after) => {
        const first = updateBaseline([], accepted(before), salt);
        const text = formatBaseline(first.added.map(({ entry }) => entry));
        const { findings: known } = parseBaseline(text, 'b.json');
        const update = updateBaseline(known, accepted(after), salt);
        expect(update.kept).toHaveLength(after.filter((seed) => before.includes(seed)).length);
        expect(update.added).toHaveLength(after.filter((seed) => !before.includes(seed)).length);
        expect(update.idle).toHaveLength(before.filter((seed) => !after.includes(seed)).length);
        const entries = [...update.kept, ...update.added.map(({ entry }) => entry)];
        const policy = {
          ...emptyPolicy,
          baseline: entries.map(({ fingerprint, proof = null }) => ({ fingerprint, proof })),
        };
        expect(applyPolicy(policy, accepted(after)).findings).toEqual([]);
        for (const seed of [...before, ...after]) {
          expect(formatBaseline(entries)).not.toContain(fill(8, 'base62', seed));
        }
      }),
      { numRuns: 12, seed: 11 },
    );
  });

  it('stays byte for byte when nothing changes', () => {
    const items = accepted([1, 2, 3, 4, 5]);
    const first = updateBaseline([], items, salt).added.map(({ entry }) => entry);
    const again = updateBaseline(first, [...items].reverse(), salt);
    expect(again.added).toEqual([]);
    expect(formatBaseline(again.kept)).toBe(formatBaseline(first));
  });
});
