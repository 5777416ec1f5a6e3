import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'databento-api-key',
    title: 'Databento API key',
    provider: 'Databento',
    severity: 'high',
    confidence: 0.85,
    keywords: ['databento'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['databento'], ['api key', 'key', 'token'])],
      'db-(?=[a-z]*[0-9])[a-z0-9]{29}',
    ),
    minEntropy: 3,
    why: "Spends its owner's credits on market data.",
    fix: 'Revoke the key in the Databento portal, create another and read the new one from the environment.',
    references: ['https://databento.com/docs/portal/api-keys'],
    examples: [
      `DATABENTO_API_KEY=db-${fill(29)}`,
      `"databento_api_key": "db-${fill(29, 'base62', 2)}",`,
    ],
    nonExamples: [
      `DATABENTO_API_KEY=db-${fill(20)}`,
      `SERVICE_ITEM=db-${fill(29)}`,
      'DATABENTO_API_KEY=your_databento_key_here',
    ],
  }),
];
