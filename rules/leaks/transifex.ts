import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'transifex-api-token',
    title: 'Transifex API token',
    provider: 'Transifex',
    severity: 'high',
    confidence: 0.95,
    keywords: ['transifex', 'tx_token'],
    scope: 'near',
    near: { lines: 3 },
    pattern: standing('1/[0-9a-f]{40}'),
    minEntropy: 3,
    publicPrefix: 2,
    why: "Reads and changes the translations of its user's projects.",
    fix: 'Revoke the token at app.transifex.com/user/settings/api, issue a new one and read it from the environment or a secret store.',
    references: ['https://developers.transifex.com/docs/managing-api-tokens'],
    examples: [
      `TX_TOKEN=1/${fill(40, 'hex')}`,
      `provider: transifex\n  token: 1/${fill(40, 'hex', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=1/${fill(40, 'hex')}`,
      `TX_TOKEN=1/${fill(39, 'hex')}`,
      'TX_TOKEN=your_tx_token_here',
    ],
  }),
];
