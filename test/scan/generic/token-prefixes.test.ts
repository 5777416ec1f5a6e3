import { describe, expect, it } from 'vitest';
import { fill } from '../../../src/model/fill.ts';
import { find } from './find.ts';

const random = fill(32, 'base62', 3);

describe('tokens behind a prefix that no rule knows', () => {
  it.each([
    ['a service', `hexpm_${fill(24, 'base62', 4)}`],
    ['a service in capitals', `DESCOPE_${random}`],
    ['one word', `acmeshop_${random}`],
    ['several', `acme_live_key_${random}`],
    ['before many hexadecimal digits', `acme_${fill(64, 'hex', 5)}`],
  ])('are reported: %s', (_, line) => {
    expect(find(line).reported).toHaveLength(1);
  });

  it.each([
    ['an id of the length of Stripe and KSUID', `acct_${fill(27, 'base62', 6)}`],
    ['a digest', `sha256_${fill(64, 'hex', 7)}`],
    ['a class of a style sheet', `css_${random}`],
    ['small letters and digits', `acmeshop_${fill(32, 'base36', 8)}`],
    ['words', 'acme_the_quick_brown_fox_jumps_over_2_lazy_dogs'],
  ])('are left alone: %s', (_, line) => {
    expect(find(line).reported).toEqual([]);
  });
});

describe('values behind a heap of signs', () => {
  it.each([[`hubspot_api_key = ::"':==${random}`], [`SERVICE_TOKEN == "  '= : "${random}"`]])(
    'are found in %s',
    (line) => {
      expect(find(line).reported).toEqual([random]);
    },
  );

  it.each([['api_key = :: "the name of it"'], ['token: ": "'], ['key = == value']])(
    'are left alone in %s',
    (line) => {
      expect(find(line).reported).toEqual([]);
    },
  );
});

describe('templates', () => {
  it('are told from symbols that hold their marks by chance', () => {
    expect(find('password = "q{{h}o)p${e]nb3(Wd7[fnds>-_$#x}}"').reported).toHaveLength(1);
    expect(find('password = "${DB_PASSWORD:-x}"').reported).toEqual([]);
    expect(find('password = "{{ vault.password }}"').reported).toEqual([]);
  });
});
