import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'coinmarketcap-api-key',
    title: 'CoinMarketCap API key',
    provider: 'CoinMarketCap',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['coinmarketcap', 'cmc_api', 'cmc_pro', 'x-cmc_pro'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['coinmarketcap', 'cmc', 'cmc_pro'], ['key'])], uuid),
    minEntropy: 2.5,
    why: 'Spends the credit of the plan.',
    fix: 'Replace the key at pro.coinmarketcap.com/account, then hand the new one to the application through its environment.',
    references: ['https://coinmarketcap.com/api/documentation/v1/'],
    examples: [`COINMARKETCAP_API_KEY=${fillUuid()}`, `"coinmarketcap_api_key": "${fillUuid(2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}`,
      `COINMARKETCAP_API_KEY=${fillUuid().slice(0, 35)}`,
      `COINMARKETCAP_API_NAME=${fillUuid()}`,
      'COINMARKETCAP_API_KEY=your_coinmarketcap_api_key_here',
    ],
  }),
];
