import { digestOf } from '../../src/model/digest.ts';
import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'totp-seed',
    title: 'seed of one-time passwords',
    provider: 'TOTP',
    severity: 'high',
    confidence: 0.95,
    keywords: ['otpauth://'],
    scope: 'line',
    pattern:
      /otpauth:\/\/[th]otp\/[^\s"'<>]{0,300}?secret=(?<secret>[A-Za-z2-7]{16,128})={0,6}(?![A-Za-z0-9])/,
    minEntropy: 2.8,
    published: [digestOf(['JBSWY3DP', 'EHPK3PXP'].join(''))],
    why: 'Gives the second factor of the account: all codes, now and later.',
    fix: 'Remove the second factor in the account and enrol it again.',
    references: ['https://github.com/google/google-authenticator/wiki/Key-Uri-Format'],
    examples: [
      `otpauth://totp/Acme:me@acme.test?secret=${fill(32, 'base32')}&issuer=Acme`,
      `uri = "otpauth://hotp/Acme?counter=1&secret=${fill(26, 'base32', 2)}"`,
    ],
    nonExamples: [
      `otpauth://totp/Example:alice@google.com?secret=${['JBSWY3DP', 'EHPK3PXP'].join('')}`,
      'otpauth://totp/Acme?secret=<seed>',
    ],
  }),
];
