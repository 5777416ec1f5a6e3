import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'notion-integration-token',
    title: 'Notion integration token',
    provider: 'Notion',
    severity: 'high',
    keywords: ['ntn_'],
    caseSensitive: true,
    pattern: /ntn_[0-9]{11}[A-Za-z0-9]{35}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Reads and changes the pages that were shared with the integration.',
    fix: 'Replace the token at notion.so/profile/integrations, then hand the new one to the application through its environment.',
    references: ['https://developers.notion.com/docs/authorization'],
    examples: [
      `NOTION_INTEGRATION_TOKEN=ntn_${fill(11, 'digit')}${fill(35, 'base62', 2)}`,
      `NOTION_INTEGRATION_TOKEN=ntn_${fill(11, 'digit', 4)}${fill(35, 'base62', 5)}`,
    ],
    nonExamples: [
      `NOTION_INTEGRATION_TOKEN=ntn_${fill(11, 'digit')}${fill(34, 'base62', 2)}`,
      `NOTION_INTEGRATION_TOKEN=ntn_${fill(11, 'digit', 2)}${fill(42, 'base62', 3)}`,
      `NOTION_INTEGRATION_TOKEN=ntn_${'0'.repeat(11)}${'x'.repeat(35)}`,
      'NOTION_INTEGRATION_TOKEN=ntn_your_key',
    ],
  }),
  defineRule({
    id: 'notion-integration-token-legacy',
    title: 'Notion integration token (older form)',
    provider: 'Notion',
    severity: 'high',
    confidence: 0.9,
    keywords: ['secret_'],
    caseSensitive: true,
    pattern:
      /(?<![\w.-])secret_(?=[a-z0-9]*[A-Z])(?=[A-Za-z]*[0-9])[A-Za-z0-9]{43}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 7,
    why: 'Reads and changes the pages that were shared with the integration.',
    fix: 'Replace the token at notion.so/profile/integrations, then hand the new one to the application through its environment.',
    references: ['https://developers.notion.com/docs/authorization'],
    examples: [
      `NOTION_TOKEN=secret_${fill(43)}`,
      `const token = 'secret_${fill(43, 'base62', 4)}';`,
    ],
    nonExamples: [
      `NOTION_TOKEN=secret_${fill(42)}`,
      `NOTION_TOKEN=secret_${fill(50, 'base62', 2)}`,
      `NOTION_TOKEN=secret_${'x'.repeat(43)}`,
      'NOTION_TOKEN=secret_your_key',
    ],
  }),
];
