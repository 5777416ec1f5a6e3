import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, bare, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'razorpay-key-id',
    title: 'Razorpay key id',
    provider: 'Razorpay',
    severity: 'low',
    confidence: 0.9,
    keywords: ['rzp_live_', 'rzp_test_'],
    caseSensitive: true,
    pattern: /rzp_(?:live|test)_[A-Za-z0-9]{14}(?![A-Za-z0-9_])/,
    minEntropy: 2.5,
    publicPrefix: 9,
    why: 'An id that checkout pages show; only its secret opens the account.',
    fix: 'Revoke the key at dashboard.razorpay.com, Account & Settings → API keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/'],
    examples: [
      `RAZORPAY_KEY_ID=rzp_live_${fill(14)}`,
      `RAZORPAY_KEY_ID=rzp_test_${fill(14, 'base62', 4)}`,
    ],
    nonExamples: [
      `RAZORPAY_KEY_ID=rzp_live_${fill(13)}`,
      `RAZORPAY_KEY_ID=rzp_live_${fill(21, 'base62', 2)}`,
      `RAZORPAY_KEY_ID=rzp_live_${'x'.repeat(14)}`,
      'RAZORPAY_KEY_ID=rzp_live_your_key',
    ],
  }),
  defineRule({
    id: 'razorpay-key-secret',
    title: 'Razorpay key secret',
    provider: 'Razorpay',
    severity: 'critical',
    confidence: 0.88,
    keywords: ['razorpay', 'rzp_live_', 'rzp_test_'],
    scope: 'near',
    near: { lines: 2 },
    pattern: nearValue(
      [
        named(['razorpay', 'rzp_'], ['secret', 'key secret', 'secret key']),
        bare(['key secret', 'secret', 'secret key']),
      ],
      alnum(24),
    ),
    minEntropy: 3,
    why: 'With the key id it captures and refunds payments of the merchant.',
    fix: 'Revoke the secret at dashboard.razorpay.com, Account & Settings → API keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/'],
    examples: [
      `RAZORPAY_KEY_SECRET=${fill(24)}`,
      `"razorpay_key_secret": "${fill(24, 'base62', 2)}",`,
      `razorpay:\n  key_secret: ${fill(24, 'base62', 4)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fill(24)}`,
      `RAZORPAY_KEY_SECRET=${fill(23)}`,
      `RAZORPAY_KEY_NAME=${fill(24)}`,
      'RAZORPAY_KEY_SECRET=your_razorpay_key_secret_here',
    ],
  }),
];
