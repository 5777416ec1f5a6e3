import { describe, expect, it } from 'vitest';
import { marksFor, readMarks } from '../../src/policy/inline.ts';

describe('inline marks', () => {
  const own = (line: string) => readMarks(line)[0];

  it.each([
    [
      'x # watertight:allow generic-password -- made up for the demo',
      ['generic-password'],
      'made up for the demo',
    ],
    ['x // watertight:allow a-b,c-d -- why', ['a-b', 'c-d'], 'why'],
    ['x /* watertight:allow jwt -- demo */', ['jwt'], 'demo'],
    ['<!-- watertight:allow jwt -- demo -->', ['jwt'], 'demo'],
    ['x # watertight:allow generic-*', ['generic-*'], null],
    ['x # watertight:allow', [], null],
    ['x # watertight:allow -- only a reason', [], 'only a reason'],
  ])('reads %s', (line, rules, reason) => {
    expect(own(line)).toMatchObject({ rules, reason, target: 'line' });
  });

  it.each([
    ['# gitleaks:allow', 'gitleaks'],
    ['# betterleaks:allow', 'betterleaks'],
    ['# pragma: allowlist secret', 'detect-secrets'],
    ['// trufflehog:ignore', 'trufflehog'],
    ['# kingfisher:ignore', 'kingfisher'],
    ['// secretlint-disable-line', 'secretlint'],
    ['# ggignore', 'ggshield'],
  ])('honours %s', (line, dialect) => {
    expect(own(`x = 1 ${line}`)).toMatchObject({ dialect, target: 'line', genericOnly: false });
  });

  it('takes nosec only for generic rules', () => {
    expect(own('password = "x"  # nosec')).toMatchObject({ genericOnly: true });
    expect(readMarks('nanosecond')).toEqual([]);
  });

  it('lets a comment speak about the next line', () => {
    expect(marksFor('key', '# watertight:allow-next-line jwt -- demo')).toHaveLength(1);
    expect(marksFor('key', '// secretlint-disable-next-line')).toHaveLength(1);
    expect(marksFor('key', '# pragma: allowlist nextline secret')).toHaveLength(1);
    expect(marksFor('key', '# watertight:allow jwt -- demo')).toHaveLength(1);
    expect(marksFor('key', 'code() # watertight:allow jwt -- demo')).toEqual([]);
    expect(marksFor('key', '# gitleaks:allow')).toEqual([]);
  });
});
