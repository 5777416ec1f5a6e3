import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'appveyor-api-token',
    title: 'AppVeyor API token',
    provider: 'AppVeyor',
    severity: 'high',
    confidence: 0.93,
    keywords: ['appveyor'],
    scope: 'near',
    near: { lines: 2 },
    pattern: standing('v2\\.[a-z0-9]{20}'),
    minEntropy: 3,
    publicPrefix: 3,
    why: 'Runs builds and reads the settings of projects.',
    fix: 'Delete the token at ci.appveyor.com/api-keys, create another and keep it outside the repository.',
    references: ['https://www.appveyor.com/docs/api/'],
    examples: [
      `APPVEYOR_API_TOKEN=v2.${fill(20, 'base36')}`,
      `provider: appveyor\n  token: v2.${fill(20, 'base36', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=v2.${fill(20, 'base36')}`,
      `APPVEYOR_API_TOKEN=v2.${fill(19, 'base36')}`,
      'APPVEYOR_API_TOKEN=your_appveyor_api_token_here',
    ],
  }),
];
