import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'ollama-api-key',
    title: 'Ollama API key',
    provider: 'Ollama',
    severity: 'high',
    confidence: 0.9,
    keywords: ['ollama'],
    scope: 'near',
    near: { lines: 3 },
    pattern: standing('[0-9a-f]{32}\\.[A-Za-z0-9_-]{24}'),
    minEntropy: 3.5,
    why: "Calls hosted models on the account's plan and publishes models in its name.",
    fix: 'Revoke the key at ollama.com/settings/keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.ollama.com/cloud'],
    examples: [
      `OLLAMA_API_KEY=${fill(32, 'hex')}.${fill(24)}`,
      `provider: ollama\n  token: ${fill(32, 'hex', 3)}.${fill(24, 'base62', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=${fill(32, 'hex')}.${fill(24)}`,
      `OLLAMA_API_KEY=${fill(32, 'hex')}.${fill(23)}`,
      'OLLAMA_API_KEY=your_ollama_api_key_here',
    ],
  }),
];
