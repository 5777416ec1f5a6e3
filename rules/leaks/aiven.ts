import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'aiven-service-password',
    title: 'Aiven service password',
    provider: 'Aiven',
    severity: 'critical',
    keywords: ['AVNS_'],
    caseSensitive: true,
    pattern: /AVNS_[A-Za-z0-9_-]{19}(?![A-Za-z0-9_-])/,
    minEntropy: 2.5,
    publicPrefix: 5,
    why: 'Opens the managed database or broker of the service user.',
    fix: 'Revoke the password at console.aiven.io, issue a new one and read it from the environment or a secret store.',
    references: ['https://aiven.io/docs/platform/concepts/service-users'],
    examples: [
      `AIVEN_SERVICE_PASSWORD=AVNS_${fill(19, 'base64url')}`,
      `const token = 'AVNS_${fill(19, 'base64url', 4)}';`,
    ],
    nonExamples: [
      `AIVEN_SERVICE_PASSWORD=AVNS_${fill(18, 'base64url')}`,
      `AIVEN_SERVICE_PASSWORD=AVNS_${fill(26, 'base64url', 2)}`,
      `AIVEN_SERVICE_PASSWORD=AVNS_${'x'.repeat(19)}`,
      'AIVEN_SERVICE_PASSWORD=AVNS_your_key',
    ],
  }),
  defineRule({
    id: 'aiven-token',
    title: 'Aiven account token',
    provider: 'Aiven',
    severity: 'critical',
    confidence: 0.95,
    keywords: ['aiven'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['aiven'], ['token', 'key']), 'aivenv1[ ]{1,4}'],
      '[A-Za-z0-9+/]{360,380}={0,2}',
    ),
    minEntropy: 4,
    why: 'Manages every service that its user may see.',
    fix: 'Delete the token at console.aiven.io, create another and keep it outside the repository.',
    references: ['https://aiven.io/docs/platform/concepts/authentication-tokens'],
    examples: [`AIVEN_TOKEN=${fill(372)}`, `"aiven_token": "${fill(372, 'base62', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(372)}`,
      `AIVEN_NAME=${fill(372)}`,
      'AIVEN_TOKEN=your_aiven_token_here',
    ],
  }),
];
