import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'segment-public-api-token',
    title: 'Segment Public API token',
    provider: 'Segment',
    severity: 'high',
    keywords: ['sgp_'],
    caseSensitive: true,
    pattern: /sgp_[A-Za-z0-9_-]{60,70}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Manages sources, destinations and tracking plans of the workspace.',
    fix: 'Replace the token at app.segment.com, Access Management → Tokens, then hand the new one to the application through its environment.',
    references: ['https://docs.segmentapis.com/'],
    examples: [
      `SEGMENT_PUBLIC_API_TOKEN=sgp_${fill(65, 'base64url')}`,
      `const token = 'sgp_${fill(70, 'base64url', 4)}';`,
    ],
    nonExamples: [
      `SEGMENT_PUBLIC_API_TOKEN=sgp_${fill(59, 'base64url')}`,
      `SEGMENT_PUBLIC_API_TOKEN=sgp_${fill(77, 'base64url', 2)}`,
      `SEGMENT_PUBLIC_API_TOKEN=sgp_${'x'.repeat(60)}`,
      'SEGMENT_PUBLIC_API_TOKEN=sgp_your_key',
    ],
  }),
];
