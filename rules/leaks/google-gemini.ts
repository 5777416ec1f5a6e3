import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'google-auth-api-key',
    title: 'Google API key bound to a service account',
    provider: 'Google',
    severity: 'high',
    confidence: 0.9,
    keywords: ['AQ.Ab'],
    caseSensitive: true,
    pattern: /AQ\.Ab[A-Za-z0-9_-]{40,90}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 5,
    why: "Acts as the service account it is bound to, for Gemini or Vertex AI, at the project's cost.",
    fix: 'Delete the key in Google AI Studio or under APIs & Services → Credentials, and create a new one that is restricted to the API you use.',
    references: ['https://ai.google.dev/gemini-api/docs/api-key'],
    examples: [
      `GEMINI_API_KEY=AQ.Ab${fill(65, 'base64url')}`,
      `GEMINI_API_KEY=AQ.Ab${fill(90, 'base64url', 4)}`,
    ],
    nonExamples: [
      `GEMINI_API_KEY=AQ.Ab${fill(39, 'base64url')}`,
      `GEMINI_API_KEY=AQ.Ab${fill(97, 'base64url', 2)}`,
      `GEMINI_API_KEY=AQ.Ab${'x'.repeat(40)}`,
      'GEMINI_API_KEY=AQ.Abyour_key',
    ],
  }),
];
