import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insecureValues } from '../../../rules/insecure-values.ts';
import { findKnownValue } from '../../../src/env/check/insecure.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { fill } from '../../../src/model/fill.ts';

const builtin = { builtin: true, add: [] };
const judge = (value: string, name = 'API_SECRET', isSecret = true) =>
  findKnownValue(value, name, isSecret, insecureValues, builtin);

describe('findKnownValue', () => {
  it.each([
    ['django-insecure-x9', 'env-insecure-value', 'django-insecure'],
    ['change-this-in-production', 'env-insecure-value', 'change-this'],
    ['CHANGE_ME', 'env-insecure-value', 'change_me'],
    ['please-changeme-now', 'env-insecure-value', 'changeme'],
    ['my-example-value', 'env-insecure-value', 'example'],
    ['keyboard cat', 'env-insecure-value', 'keyboard cat'],
    ['dev-random-key-generated-by-django', 'env-insecure-value', 'dev-…'],
    ['local_dev_password', 'env-insecure-value', 'local-…'],
    ['sk-test-key', 'env-insecure-value', 'sk-test-…'],
    ['new-password', 'env-insecure-value', 'new-…'],
    ['verysecretpass', 'env-insecure-value', 'verysecret…'],
    ['aaaaaaaaaa', 'env-insecure-value', '000000'],
    ['Passw0rd', 'env-insecure-value', 'well-known value'],
    ['postgres', 'env-insecure-value', 'well-known value'],
    ['your-access-key', 'env-placeholder', 'your-…'],
    ['your_api_key_here', 'env-placeholder', 'your-…'],
    ['put_key_here', 'env-placeholder', '…-here'],
    ['<your-generated-key>', 'env-placeholder', '<…>'],
    ['<random_string_at_least_32_characters_long>', 'env-placeholder', '<…>'],
    ['{{ secret }}', 'env-placeholder', '{{…}}'],
    ['%env(APP_SECRET)%', 'env-placeholder', '%…%'],
    ['xxxx', 'env-placeholder', 'xxxx'],
    ['s.xxxxxxxxxxxx', 'env-placeholder', 'xxxx'],
    ['sk-proj-xxxxxxxx', 'env-placeholder', 'xxxx'],
    ['...', 'env-placeholder', '...'],
    ['********', 'env-placeholder', '***'],
    ['${JWT_SECRET_KEY}', 'env-unresolved-reference', '${NAME}'],
    ['$JWT_SECRET_KEY', 'env-unresolved-reference', '$NAME'],
    ['${{ secrets.KEY }}', 'env-unresolved-reference', '${{ … }}'],
  ])('%s is %s (%s)', (value, ruleId, pattern) => {
    expect(judge(value)).toMatchObject({ ruleId, pattern });
  });

  it('knows a value that only repeats its name', () => {
    expect(judge('ACME_PEPPER', 'ACME_PEPPER')).toMatchObject({ pattern: 'name of the variable' });
  });

  it('knows published keys of vendors by digest alone', () => {
    const access = ['AKIA', 'IOSFODNN7', 'EXAMPLE'].join('');
    const secret = ['wJalrXUtnFEMI', 'K7MDENG', 'bPxRfiCYEXAMPLEKEY'].join('/');
    expect(judge(access)).not.toBeNull();
    expect(judge(secret)).toMatchObject({ pattern: 'well-known value' });
    expect(insecureValues.digests.has(digestOf(secret.toLowerCase()))).toBe(true);
  });

  it('takes texts for secrets only', () => {
    expect(judge('admin@example.com', 'EMAIL_FROM', false)).toBeNull();
    expect(judge('password', 'AUTH_METHOD', false)).toBeNull();
    expect(judge('<your-region>', 'REGION', false)).toMatchObject({ ruleId: 'env-placeholder' });
  });

  it('hints at every form that says something about values that are no secrets', () => {
    const values = [
      '${A}',
      '$A',
      '${{ a }}',
      '<a>',
      '{{a}}',
      '%a%',
      '***',
      '...',
      'a://...',
      'your-a',
      'A_Here',
      'xxxx',
    ];
    for (const value of values) expect(judge(value, 'NAME', false)).not.toBeNull();
    const forms = insecureValues.forms.filter((form) => form.anyValue);
    for (const form of forms) {
      const fitting = values.filter((value) => form.pattern.test(value));
      expect(fitting).not.toEqual([]);
      expect(fitting.every((value) => insecureValues.anyValueHint.test(value))).toBe(true);
    }
  });

  it('does not take a word inside a long random value for a mark', () => {
    const value = `${fill(20, 'base62', 1)}example${fill(23, 'base62', 2)}`;
    expect(judge(value)).toBeNull();
    expect(judge(`${fill(20, 'base62', 1)}-example-${fill(23, 'base62', 2)}`)).not.toBeNull();
  });

  it('lets every generated key pass', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('hex', 'base62', 'base64', 'base64url'),
        fc.integer({ min: 32, max: 90 }),
        fc.integer(),
        (alphabet, length, seed) => {
          expect(judge(fill(length, alphabet, seed))).toBeNull();
        },
      ),
    );
  });

  it('adds what the schema lists and leaves out what it switches off', () => {
    const added = { builtin: true, add: ['acme'] };
    const off = { builtin: false, add: [] };
    expect(findKnownValue('the-Acme-key', 'K', true, insecureValues, added)).toMatchObject({
      pattern: 'acme',
    });
    expect(findKnownValue('django-insecure-1', 'K', true, insecureValues, off)).toBeNull();
  });
});
