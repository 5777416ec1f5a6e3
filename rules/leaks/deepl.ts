import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { called, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'deepl-api-key',
    title: 'DeepL API key',
    provider: 'DeepL',
    severity: 'medium',
    confidence: 0.93,
    keywords: ['deepl'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['deepl'], ['key', 'token']),
        called(['Translator', 'DeepLClient']),
        'DeepL-Auth-Key[ ]{1,4}',
      ],
      '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?::fx)?',
    ),
    minEntropy: 2.8,
    why: "Translates at the account's cost.",
    fix: 'Revoke the key at deepl.com/your-account/keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://developers.deepl.com/docs/getting-started/auth'],
    examples: [
      `DEEPL_AUTH_KEY=${fillUuid()}:fx`,
      `"deepl_auth_key": "${fillUuid(2)}:fx",`,
      `client = deepl.Translator(api_key="${fillUuid(3)}:fx")`,
      `Authorization: DeepL-Auth-Key ${fillUuid(7)}:fx`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}:fx`,
      `DEEPL_AUTH_NAME=${fillUuid()}:fx`,
      'DEEPL_AUTH_KEY=your_deepl_auth_key_here',
    ],
  }),
];
