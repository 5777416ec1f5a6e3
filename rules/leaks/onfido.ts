import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'onfido-api-token',
    title: 'Onfido API token',
    provider: 'Onfido',
    severity: 'critical',
    confidence: 0.95,
    keywords: ['api_live', 'api_sandbox'],
    caseSensitive: true,
    pattern:
      /(?<![A-Za-z0-9_-])(?:api_live|api_sandbox)(?:_us|_ca|_eu)?\.[A-Za-z0-9_-]{11}\.[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 8,
    why: 'Reads and starts identity checks of real people.',
    fix: 'Revoke the token in the Onfido dashboard, Developers, create another and read the new one from the environment.',
    references: ['https://documentation.onfido.com/api/latest/#api-tokens'],
    examples: [
      `ONFIDO_API_TOKEN=api_live.${fill(11)}.${fill(32)}`,
      `"token": "api_live_us.${fill(11, 'base62', 2)}.${fill(32, 'base62', 2)}",`,
    ],
    nonExamples: [
      `ONFIDO_API_TOKEN=api_live.${fill(11)}.${fill(31)}`,
      `ONFIDO_API_TOKEN=api_live${'x'.repeat(40)}`,
      'ONFIDO_API_TOKEN=api_liveyour_token_here',
    ],
  }),
];
