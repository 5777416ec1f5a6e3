import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'mollie-api-key',
    title: 'Mollie live API key',
    provider: 'Mollie',
    severity: 'critical',
    confidence: 0.88,
    keywords: ['live_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])live_(?=[a-z0-9]*[A-Z])(?=[A-Za-z]*[0-9])[A-Za-z0-9]{30}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 5,
    why: 'Creates payments and refunds and reads customers of the website profile.',
    fix: 'Delete the key at my.mollie.com/dashboard/developers/api-keys, create another and keep it outside the repository.',
    references: ['https://docs.mollie.com/reference/authentication'],
    examples: [`MOLLIE_API_KEY=live_${fill(30)}`, `  api_key: "live_${fill(30, 'base62', 4)}"`],
    nonExamples: [
      `MOLLIE_API_KEY=live_${fill(29)}`,
      `MOLLIE_API_KEY=live_${fill(37, 'base62', 2)}`,
      `MOLLIE_API_KEY=live_${'x'.repeat(30)}`,
      'MOLLIE_API_KEY=live_your_key',
    ],
  }),
  defineRule({
    id: 'mollie-access-token',
    title: 'Mollie organisation access token',
    provider: 'Mollie',
    severity: 'critical',
    confidence: 0.93,
    keywords: ['mollie'],
    scope: 'near',
    near: { lines: 3 },
    pattern: standing('access_(?=[a-z]*[A-Z0-9])[A-Za-z0-9]{30,50}'),
    minEntropy: 3.5,
    publicPrefix: 7,
    why: 'Acts on every profile of the organisation within its permissions.',
    fix: 'Replace the token at my.mollie.com/dashboard/developers/organization-access-tokens, then hand the new one to the application through its environment.',
    references: ['https://docs.mollie.com/reference/authentication'],
    examples: [
      `MOLLIE_ACCESS_TOKEN=access_${fill(40)}`,
      `provider: mollie\n  token: access_${fill(40, 'base62', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=access_${fill(40)}`,
      'MOLLIE_ACCESS_TOKEN=your_mollie_access_token_here',
    ],
  }),
];
