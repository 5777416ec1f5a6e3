import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'zapier-webhook-url',
    title: 'Zapier webhook URL',
    provider: 'Zapier',
    severity: 'medium',
    confidence: 0.9,
    keywords: ['hooks.zapier.com/hooks/catch/'],
    pattern: /hooks\.zapier\.com\/hooks\/catch\/[0-9]{5,10}\/[0-9a-z]{5,12}(?![A-Za-z0-9])/,
    minEntropy: 3,
    why: 'Starts the zap with any input.',
    fix: 'Turn the zap off or replace its trigger, which makes a new address.',
    references: [
      'https://help.zapier.com/hc/en-us/articles/8496288690317-Trigger-Zaps-from-webhooks',
    ],
    examples: [
      `ZAPIER_WEBHOOK_URL=hooks.zapier.com/hooks/catch/${fill(8, 'digit')}/${fill(9, 'base36', 2)}`,
      `Authorization: Bearer hooks.zapier.com/hooks/catch/${fill(10, 'digit', 4)}/${fill(12, 'base36', 5)}`,
    ],
    nonExamples: [
      'https://hooks.zapier.com/hooks/catch/',
      'https://hooks.zapier.com/hooks/catch/<account>/<hook>',
    ],
  }),
];
