import { describe, expect, it } from 'vitest';
import { leakRules } from '../../rules/leaks/index.ts';
import { fill, fillUuid } from '../../src/model/fill.ts';
import { toMatcher } from '../../src/model/leak-rule.ts';
import { createEngine } from '../../src/scan/engine.ts';
import { engineRule } from '../../src/scan/engine-rule.ts';
import { structureTests } from '../../src/scan/structure/index.ts';

const engine = createEngine({
  rules: leakRules.map((rule) => engineRule(toMatcher(rule))),
  ...{ structureTests, generic: null, decode: null },
});

/** Confidence of what is found, by the id of its rule. */
function found(...lines: readonly string[]): Readonly<Record<string, number>> {
  const bytes = Buffer.from(lines.join('\n'));
  const { leaks } = engine.scan({ path: 'a.txt', bytes, blob: null, truncated: false });
  return Object.fromEntries(leaks.map(({ ruleId, confidence }) => [ruleId, confidence]));
}

const hex32 = fill(32, 'hex', 2);
const pairs = [
  {
    provider: 'AWS',
    id: ['aws-access-key-id', `aws_access_key_id = AKIA${fill(16, 'base32')}`],
    secret: ['aws-secret-access-key', `aws_secret_access_key = ${fill(40, 'base64')}`],
    raised: 0.99,
  },
  {
    provider: 'Twilio',
    id: ['twilio-account-sid', `TWILIO_ACCOUNT_SID=AC${fill(32, 'hex')}`],
    secret: ['twilio-auth-token', `TWILIO_AUTH_TOKEN=${hex32}`],
    raised: 0.97,
  },
  {
    provider: 'Azure',
    id: ['azure-client-id', `AZURE_CLIENT_ID=${fillUuid()}`],
    secret: ['azure-entra-client-secret', `AZURE_CLIENT_SECRET=abc7Q~${fill(31, 'base64url')}`],
    raised: 0.99,
  },
  {
    provider: 'Algolia',
    id: ['algolia-application-id', `ALGOLIA_APP_ID=${fill(10, 'BASE36')}`],
    secret: ['algolia-admin-key', `ALGOLIA_ADMIN_KEY=${hex32}`],
    raised: 0.93,
  },
] as const;

describe.each(pairs)('$provider', ({ id: [idRule, id], secret: [secretRule, secret], raised }) => {
  const usual = leakRules.find((rule) => rule.id === secretRule)?.confidence ?? 0;
  const needsSecret = leakRules.find((rule) => rule.id === idRule)?.pair?.isNeeded === true;

  it.each([
    ['beside each other', [id, secret]],
    ['the other way round', [secret, id]],
    ['with two lines between', [id, '', 'region: eu', secret]],
  ])('reports the id and the secret %s, surer than alone', (_, lines) => {
    const both = found(...lines);
    expect(Object.keys(both).sort()).toEqual([idRule, secretRule].sort());
    expect(both[secretRule]).toBe(raised);
    expect(raised).toBeGreaterThan(usual);
  });

  it('reports the secret alone as sure as its form is', () => {
    expect(found(secret)).toEqual({ [secretRule]: usual });
    expect(found(secret, '', '', '', '', '', '', id)[secretRule]).toBe(usual);
  });

  it('reports the id alone only if it says something', () => {
    const before = engine.dismissed.get('alone') ?? 0;
    expect(Object.keys(found(id))).toEqual(needsSecret ? [] : [idRule]);
    if (idRule !== 'azure-client-id') {
      expect((engine.dismissed.get('alone') ?? 0) - before).toBe(needsSecret ? 1 : 0);
    }
  });
});

describe('a pair', () => {
  it('does not make sure of a value that its own test speaks against', () => {
    const wrongSum = `AZURE_CLIENT_SECRET=abc8Q~${fill(34, 'base64url')}`;
    expect(found(`AZURE_CLIENT_ID=${fillUuid()}`, wrongSum)).toMatchObject({
      'azure-entra-client-secret': 0.5,
    });
  });
});
