import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'linkedin-client-secret',
    title: 'LinkedIn client secret',
    provider: 'LinkedIn',
    severity: 'high',
    keywords: ['WPL_AP1.', 'WPL_AP0.'],
    caseSensitive: true,
    pattern: /WPL_AP[01]\.[A-Za-z0-9.+/]{16,40}={0,2}(?![A-Za-z0-9.+/=])/,
    minEntropy: 2.5,
    publicPrefix: 8,
    why: "Lets a stranger pass for the app and redeem its users' codes.",
    fix: 'Replace the secret at linkedin.com/developers/apps, then hand the new one to the application through its environment.',
    references: ['https://learn.microsoft.com/en-us/linkedin/shared/authentication/authentication'],
    examples: [
      `LINKEDIN_CLIENT_SECRET=WPL_AP1.${fill(16)}`,
      `  api_key: "WPL_AP1.${fill(16, 'base62', 4)}"`,
    ],
    nonExamples: [
      `LINKEDIN_CLIENT_SECRET=WPL_AP1.${fill(10)}`,
      'LINKEDIN_CLIENT_SECRET=WPL_AP1.your_secret',
    ],
  }),
  defineRule({
    id: 'linkedin-client-secret-legacy',
    title: 'LinkedIn client secret (older form)',
    provider: 'LinkedIn',
    severity: 'high',
    confidence: 0.85,
    keywords: ['linkedin'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['linkedin'], ['secret', 'secret key', 'token'])],
      '(?=[a-z]*[0-9])(?=[0-9]*[a-z])[a-z0-9]{16}',
    ),
    minEntropy: 2.8,
    why: "Lets a stranger pass for the app and redeem its users' codes.",
    fix: 'Revoke the secret at linkedin.com/developers/apps, issue a new one and read it from the environment or a secret store.',
    references: ['https://learn.microsoft.com/en-us/linkedin/shared/authentication/authentication'],
    examples: [
      `LINKEDIN_CLIENT_SECRET=${fill(16)}`,
      `"linkedin_client_secret": "${fill(16, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(16)}`,
      `LINKEDIN_CLIENT_SECRET=${fill(15)}`,
      `LINKEDIN_CLIENT_NAME=${fill(16)}`,
      'LINKEDIN_CLIENT_SECRET=your_linkedin_client_secret_here',
    ],
  }),
];
