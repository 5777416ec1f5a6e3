import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'salesforce-access-token',
    title: 'Salesforce access token',
    provider: 'Salesforce',
    severity: 'critical',
    keywords: ['00D'],
    caseSensitive: true,
    pattern: /00D[A-Za-z0-9]{12}![A-Za-z0-9._]{80,260}(?![A-Za-z0-9._])/,
    minEntropy: 4,
    publicPrefix: 3,
    why: 'Reads and changes the data that its user may see, until the session ends.',
    fix: 'Revoke it under Setup → Connected apps OAuth usage (or end the session), and check the login history.',
    references: [
      'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_tokens_scopes.htm',
    ],
    examples: [
      `SALESFORCE_ACCESS_TOKEN=00D${fill(12)}!${fill(140, 'base62', 2)}`,
      `SALESFORCE_ACCESS_TOKEN=00D${fill(12, 'base62', 4)}!${fill(200, 'base62', 5)}`,
    ],
    nonExamples: [`00D${fill(12)}!${fill(70)}`, 'SF_TOKEN=00Dxx0000000000!your_token'],
  }),
  defineRule({
    id: 'salesforce-refresh-token',
    title: 'Salesforce refresh token',
    provider: 'Salesforce',
    severity: 'critical',
    keywords: ['5Aep861'],
    caseSensitive: true,
    pattern: /5Aep861[A-Za-z0-9._]{60,200}(?![A-Za-z0-9._])/,
    minEntropy: 3.5,
    publicPrefix: 7,
    why: 'Issues access tokens for its user until it is revoked.',
    fix: 'Revoke the token in Salesforce, Setup → Connected apps OAuth usage, issue a new one and read it from the environment or a secret store.',
    references: [
      'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_tokens_scopes.htm',
    ],
    examples: [
      `SALESFORCE_REFRESH_TOKEN=5Aep861${fill(130)}`,
      `const token = '5Aep861${fill(200, 'base62', 4)}';`,
    ],
    nonExamples: [
      `SALESFORCE_REFRESH_TOKEN=5Aep861${fill(59)}`,
      `SALESFORCE_REFRESH_TOKEN=5Aep861${fill(207, 'base62', 2)}`,
      `SALESFORCE_REFRESH_TOKEN=5Aep861${'x'.repeat(60)}`,
      'SALESFORCE_REFRESH_TOKEN=5Aep861your_key',
    ],
  }),
  defineRule({
    id: 'salesforce-consumer-key',
    title: 'Salesforce consumer key',
    provider: 'Salesforce',
    severity: 'low',
    confidence: 0.8,
    keywords: ['3MVG9'],
    caseSensitive: true,
    pattern: /3MVG9[A-Za-z0-9._]{60,100}(?![A-Za-z0-9._])/,
    minEntropy: 3.5,
    publicPrefix: 5,
    why: 'The id of a connected app: with its secret or certificate it signs in.',
    fix: 'Replace the key in Salesforce, Setup → Connected apps OAuth usage, then hand the new one to the application through its environment.',
    references: [
      'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_tokens_scopes.htm',
    ],
    examples: [
      `SALESFORCE_CONSUMER_KEY=3MVG9${fill(80)}`,
      `  api_key: "3MVG9${fill(100, 'base62', 4)}"`,
    ],
    nonExamples: [
      `SALESFORCE_CONSUMER_KEY=3MVG9${fill(59)}`,
      `SALESFORCE_CONSUMER_KEY=3MVG9${fill(107, 'base62', 2)}`,
      `SALESFORCE_CONSUMER_KEY=3MVG9${'x'.repeat(60)}`,
      'SALESFORCE_CONSUMER_KEY=3MVG9your_key',
    ],
  }),
];
