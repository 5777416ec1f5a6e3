import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'persona-api-key',
    title: 'Persona API key',
    provider: 'Persona',
    severity: 'critical',
    keywords: ['persona_production_', 'persona_sandbox_'],
    caseSensitive: true,
    pattern:
      /persona_(?:production|sandbox)_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/,
    minEntropy: 2.5,
    publicPrefix: 16,
    why: 'Reads identity checks: names, documents and pictures of people.',
    fix: 'Replace the key at app.withpersona.com/dashboard/api, then hand the new one to the application through its environment.',
    references: ['https://docs.withpersona.com/api-keys'],
    examples: [
      `PERSONA_API_KEY=persona_production_${fillUuid()}`,
      `export PERSONA_API_KEY="persona_sandbox_${fillUuid(4)}"`,
    ],
    nonExamples: [
      `PERSONA_API_KEY=persona_production_${fillUuid().slice(0, 35)}`,
      `PERSONA_API_KEY=persona_production_${fillUuid(2)}0a1`,
      'PERSONA_API_KEY=persona_production_00000000-0000-0000-0000-000000000000',
      'PERSONA_API_KEY=persona_production_your_key',
    ],
  }),
];
