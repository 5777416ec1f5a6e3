import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'make-webhook-url',
    title: 'Make webhook URL',
    provider: 'Make',
    severity: 'medium',
    confidence: 0.9,
    keywords: ['.make.com/', 'hook.integromat.com/'],
    scope: 'line',
    pattern: /hook\.(?:(?:eu|us)\d\.make|integromat)\.com\/(?<secret>[a-z0-9]{32})(?![A-Za-z0-9])/,
    minEntropy: 2.8,
    why: 'Starts the scenario with any input.',
    fix: 'Delete the webhook in Make and add a new one.',
    references: ['https://help.make.com/webhooks'],
    examples: [
      `https://hook.eu1.make.com/${fill(32, 'base36')}`,
      `url: 'https://hook.us1.make.com/${fill(32, 'base36', 2)}'`,
    ],
    nonExamples: [
      'https://hook.eu1.make.com/your-hook-id',
      `https://hook.eu1.make.com/${fill(31, 'base36')}`,
    ],
  }),
];
