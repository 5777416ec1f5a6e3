import { describe, expect, it } from 'vitest';
import { findWeakened } from '../../src/env/weakened.ts';
import { parse } from './support.ts';

async function weakenings(before: string, after: string): Promise<string[]> {
  const found = findWeakened(await parse(before), await parse(after));
  return found.map(({ args }) => `${args['name']}: ${args['weakening']}`);
}

const one = (rules: string) => `variables: { A: ${rules} }\n`;

describe('findWeakened', () => {
  it.each([
    ['{ minLength: 50 }', '{ minLength: 40 }', 'minLength was lowered'],
    ['{ minLength: 50 }', '{}', 'minLength was lowered'],
    ['{ maxLength: 5 }', '{ maxLength: 9 }', 'maxLength was raised'],
    ['{}', '{ required: false }', 'it is no longer required'],
    ['{}', '{ default: x }', 'it is no longer required'],
    [
      '{ type: secret }',
      '{ type: string, sensitive: false }',
      'it is no longer judged as a secret',
    ],
    ['{ values: [a] }', '{ values: [a, b] }', 'values was widened'],
    ['{ schemes: [https] }', '{}', 'schemes was dropped'],
    ['{ notHosts: [a, b] }', '{ notHosts: [a] }', 'notHosts was shortened'],
    ['{ pattern: "^a$" }', '{}', 'pattern was dropped'],
    ['{ distinct: environments }', '{}', 'distinct was dropped'],
    ['{ insecure: builtin }', '{ insecure: none }', 'insecure values were allowed'],
    [
      '{ rotation: { maxAge: 30d } }',
      '{ rotation: { maxAge: 90d } }',
      'rotation.maxAge was raised',
    ],
    [
      '{ query: { sslmode: [require] } }',
      '{ query: { sslmode: [require, prefer] } }',
      'query.sslmode was widened',
    ],
  ])('%s to %s', async (before, after, what) => {
    const found = await weakenings(one(before), one(after));
    expect(found).toContain(`A: ${what}`);
    expect(
      (await weakenings(one(after), one(before))).filter((each) => each.endsWith(what)),
    ).toEqual([]);
  });

  it('sees what is gone as a whole', async () => {
    const before = `variables: { A: {}, B: {} }
rules:
  production: { tls: required, forbid: [X], require: { Y: "true" } }
  groups: [{ allOrNone: [A, B] }]
`;
    expect(await weakenings(before, 'variables: { A: {} }\nunknown: allow\n')).toEqual([
      'B: the variable was removed',
      'production: tls is no longer required',
      'production: X is no longer forbidden',
      'production: Y is no longer required',
      'A, B: the group was dropped or changed',
      'unknown: unknown variables are allowed',
    ]);
    expect(findWeakened(await parse(before), null)).toHaveLength(1);
  });

  it('sees new suppressions and later ends', async () => {
    const rule = (until: string) =>
      `suppress: [{ rule: env-missing, variable: A, until: ${until}, reason: "later" }]\n`;
    expect(await weakenings('', rule('2026-01-01'))).toEqual(['A: env-missing is suppressed']);
    expect(await weakenings(rule('2026-01-01'), rule('2026-02-01'))).toEqual([
      'A: the suppression of env-missing was extended',
    ]);
    expect(await weakenings(rule('2026-02-01'), rule('2026-01-01'))).toEqual([]);
  });

  it('looks at each environment and says each thing once', async () => {
    const before = `environments: { names: [staging, production] }\n${one('{ env: { production: { minLength: 9 } } }')}`;
    const after = `environments: { names: [staging, production] }\n${one('{}')}`;
    expect(await weakenings(before, after)).toEqual(['A: minLength was lowered']);
    expect(await weakenings(before, before)).toEqual([]);
  });

  it('sees a choice of managers that was widened, defaulted or dropped', async () => {
    const select = (text: string) => `providers: { select: { variable: P, ${text} } }\n`;
    const before = select('values: [aws], default: { development: aws }');
    expect(await weakenings(before, before)).toEqual([]);
    expect(
      await weakenings(
        before,
        select('values: [aws, env], default: { development: aws, "*": env }'),
      ),
    ).toEqual(['P: providers.select.values was widened', 'P: a default was given to *']);
    expect(await weakenings(before, '')).toEqual(['P: providers.select was dropped']);
  });
});
