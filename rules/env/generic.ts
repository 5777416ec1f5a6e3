import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

/** Secrets of services that have no preset of their own: named by `preset: generic.api-key`. */
export default definePreset({
  id: 'generic',
  title: 'Keys and passwords of any service',
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  ],
  variables: {
    'api-key': {
      names: ['API_KEY'],
      rules: {
        type: 'secret',
        minLength: 16,
        uniqueChars: 6,
        entropyBits: 48,
        docs: 'Acts as the account that it was issued to.',
        rotation: { maxAgeDays: 365 },
      },
      examples: [fill(24, 'base62', 71)],
      nonExamples: [
        [fill(15, 'base62', 72), 'env-too-short'],
        ['aabbccddaabbccdd', 'env-low-entropy'],
        ['your-api-key', 'env-placeholder'],
      ],
    },
  },
});
