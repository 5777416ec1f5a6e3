import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'octopus-api-key',
    title: 'Octopus Deploy API key',
    provider: 'Octopus Deploy',
    severity: 'critical',
    confidence: 0.93,
    keywords: ['API-'],
    caseSensitive: true,
    pattern: /(?<![A-Za-z0-9_-])API-(?=[A-Z]{0,25}[0-9])[A-Z0-9]{26}(?![A-Za-z0-9_-])/,
    minEntropy: 3.4,
    publicPrefix: 4,
    why: 'Deploys in the name of its owner to every environment they may reach.',
    fix: 'Revoke it in the profile under My API keys, create a new one for a service account, and read the audit log.',
    references: ['https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key'],
    examples: [
      `OCTOPUS_API_KEY=API-${fill(26, 'BASE36')}`,
      `octo push --apiKey API-${fill(26, 'BASE36', 2)}`,
    ],
    nonExamples: [
      `OCTOPUS_API_KEY=API-${fill(25, 'BASE36')}`,
      `OCTOPUS_API_KEY=API-${fill(27, 'BASE36')}`,
      `OCTOPUS_API_KEY=API-${'X'.repeat(26)}`,
      `MY-API-${fill(26, 'BASE36')}`,
    ],
  }),
];
