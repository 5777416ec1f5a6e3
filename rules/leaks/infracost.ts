import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'infracost-api-token',
    title: 'Infracost API token',
    provider: 'Infracost',
    severity: 'medium',
    keywords: ['ico-'],
    caseSensitive: true,
    pattern: /(?<![A-Za-z0-9_.-])ico-(?=[A-Za-z]{0,31}[0-9])[A-Za-z0-9]{32}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Uses the pricing service in the name of the organization.',
    fix: 'Regenerate it under Org settings at dashboard.infracost.io and read it from the environment.',
    references: ['https://www.infracost.io/docs/'],
    examples: [`INFRACOST_API_KEY=ico-${fill(32)}`, `api_key: ico-${fill(32, 'base62', 2)}`],
    nonExamples: [
      `INFRACOST_API_KEY=ico-${fill(31)}`,
      `INFRACOST_API_KEY=ico-${fill(33)}`,
      `class="fav-ico-${fill(32)}"`,
      `INFRACOST_API_KEY=ico-${'x'.repeat(32)}`,
    ],
  }),
];
