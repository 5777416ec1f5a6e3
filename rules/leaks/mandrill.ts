import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, urlSafe } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'mandrill-api-key',
    title: 'Mandrill API key',
    provider: 'Mandrill',
    severity: 'high',
    confidence: 0.9,
    scope: 'near',
    near: { lines: 2 },
    keywords: ['mandrill', 'mailchimp'],
    pattern:
      /(?<![\w.-])md-(?=[a-z0-9_-]*[A-Z])(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 3,
    why: "Sends mail in the name of the account's domains.",
    fix: 'Delete the key at mandrillapp.com/settings, create another and keep it outside the repository.',
    references: ['https://mailchimp.com/developer/transactional/guides/quick-start/'],
    examples: [
      `MANDRILL_API_KEY=md-${fill(22, 'base64url')}`,
      `  api_key: "md-${fill(22, 'base64url', 4)}"`,
    ].map((text) => `# mandrill\n${text}`),
    nonExamples: [
      `MANDRILL_API_KEY=md-${fill(21, 'base64url')}`,
      `MANDRILL_API_KEY=md-${fill(29, 'base64url', 2)}`,
      `MANDRILL_API_KEY=md-${'x'.repeat(22)}`,
      'MANDRILL_API_KEY=md-your_key',
    ],
  }),
  defineRule({
    id: 'mandrill-api-key-legacy',
    title: 'Mandrill API key (older form)',
    provider: 'Mandrill',
    severity: 'high',
    confidence: 0.85,
    keywords: ['mandrill'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['mandrill'], ['key', 'password', 'token'])], urlSafe(22)),
    minEntropy: 3,
    why: "Sends mail in the name of the account's domains.",
    fix: 'Delete the key at mandrillapp.com/settings, create another and keep it outside the repository.',
    references: ['https://mailchimp.com/developer/transactional/guides/quick-start/'],
    examples: [`MANDRILL_API_KEY=${fill(22)}`, `"mandrill_api_key": "${fill(22, 'base62', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(22)}`,
      `MANDRILL_API_KEY=${fill(21)}`,
      `MANDRILL_API_NAME=${fill(22)}`,
      'MANDRILL_API_KEY=your_mandrill_api_key_here',
    ],
  }),
];
