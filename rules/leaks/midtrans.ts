import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'midtrans-server-key',
    title: 'Midtrans server key',
    provider: 'Midtrans',
    severity: 'critical',
    keywords: ['Mid-server-'],
    caseSensitive: true,
    pattern: /(?<!SB-)Mid-server-[A-Za-z0-9_-]{16,24}(?![A-Za-z0-9_-])/,
    minEntropy: 2.5,
    publicPrefix: 11,
    why: 'Charges, refunds and reads transactions of the merchant.',
    fix: 'Revoke the key at dashboard.midtrans.com/settings/config_info, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.midtrans.com/docs/midtrans-account'],
    examples: [
      `MIDTRANS_SERVER_KEY=Mid-server-${fill(20, 'base64url')}`,
      `  api_key: "Mid-server-${fill(24, 'base64url', 4)}"`,
    ],
    nonExamples: [
      `MIDTRANS_SERVER_KEY=Mid-server-${fill(15, 'base64url')}`,
      `MIDTRANS_SERVER_KEY=Mid-server-${fill(31, 'base64url', 2)}`,
      `MIDTRANS_SERVER_KEY=Mid-server-${'x'.repeat(16)}`,
      'MIDTRANS_SERVER_KEY=Mid-server-your_key',
      `MIDTRANS_CLIENT_KEY=Mid-client-${fill(16)}`,
    ],
  }),
  defineRule({
    id: 'midtrans-sandbox-server-key',
    title: 'Midtrans sandbox server key',
    provider: 'Midtrans',
    severity: 'medium',
    keywords: ['SB-Mid-server-'],
    caseSensitive: true,
    pattern: /SB-Mid-server-[A-Za-z0-9_-]{16,24}(?![A-Za-z0-9_-])/,
    minEntropy: 2.5,
    publicPrefix: 14,
    why: 'Works on test data only, but shows how the live key is kept.',
    fix: 'Replace the key at dashboard.midtrans.com/settings/config_info, then hand the new one to the application through its environment.',
    references: ['https://docs.midtrans.com/docs/midtrans-account'],
    examples: [
      `MIDTRANS_SANDBOX_SERVER_KEY=SB-Mid-server-${fill(20, 'base64url')}`,
      `Authorization: Bearer SB-Mid-server-${fill(24, 'base64url', 4)}`,
    ],
    nonExamples: [
      `MIDTRANS_SANDBOX_SERVER_KEY=SB-Mid-server-${fill(15, 'base64url')}`,
      `MIDTRANS_SANDBOX_SERVER_KEY=SB-Mid-server-${fill(31, 'base64url', 2)}`,
      `MIDTRANS_SANDBOX_SERVER_KEY=SB-Mid-server-${'x'.repeat(16)}`,
      'MIDTRANS_SANDBOX_SERVER_KEY=SB-Mid-server-your_key',
    ],
  }),
];
