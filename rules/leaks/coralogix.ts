import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'coralogix-api-key',
    title: 'Coralogix API key',
    provider: 'Coralogix',
    severity: 'high',
    confidence: 0.93,
    keywords: ['cxtp_', 'cxup_', 'cxoup_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])cx(?:tp|up|oup)_[A-Za-z0-9]{30}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 5,
    why: 'Sends logs or, with more rights, reads them and changes alerts.',
    fix: 'Revoke the key in Coralogix, Settings → API keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/'],
    examples: [
      `CORALOGIX_API_KEY=cxtp_${fill(30)}`,
      `const token = 'cxup_${fill(30, 'base62', 4)}';`,
      `  api_key: "cxoup_${fill(30, 'base62', 7)}"`,
    ],
    nonExamples: [
      `CORALOGIX_API_KEY=cxtp_${fill(29)}`,
      `CORALOGIX_API_KEY=cxtp_${fill(37, 'base62', 2)}`,
      `CORALOGIX_API_KEY=cxtp_${'x'.repeat(30)}`,
      'CORALOGIX_API_KEY=cxtp_your_key',
    ],
  }),
];
