import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'authress-service-client-key',
    title: 'Authress service client access key',
    provider: 'Authress',
    severity: 'critical',
    confidence: 0.95,
    keywords: ['sc_', 'ext_', 'scauth_', 'authress_'],
    caseSensitive: true,
    pattern:
      /(?<![A-Za-z0-9_-])(?:sc_|ext_|scauth_|authress_)[A-Za-z0-9]{5,30}\.[A-Za-z0-9]{4,6}\.acc[_-][A-Za-z0-9-]{10,32}\.[A-Za-z0-9+/_=-]{30,120}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 3,
    why: 'Signs tokens as the service client and so decides who may do what.',
    fix: 'Delete the access key of the service client in Authress, create another and read the new one from the environment.',
    references: ['https://authress.io/knowledge-base/docs/authorization/service-clients'],
    examples: [
      `AUTHRESS_SERVICE_CLIENT_KEY=sc_${fill(24)}.${fill(4)}.acc-${fill(16)}.${fill(64, 'base64')}`,
      `"token": "sc_${fill(20, 'base62', 2)}.${fill(5, 'base62', 2)}.acc_${fill(12, 'base62', 2)}.${fill(60, 'base64', 2)}",`,
    ],
    nonExamples: [
      `AUTHRESS_SERVICE_CLIENT_KEY=sc_${fill(24)}.${fill(64)}`,
      `AUTHRESS_SERVICE_CLIENT_KEY=sc_${'x'.repeat(40)}`,
      'AUTHRESS_SERVICE_CLIENT_KEY=sc_your_token_here',
    ],
  }),
];
