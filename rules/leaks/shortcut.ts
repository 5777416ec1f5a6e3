import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'shortcut-api-token',
    title: 'Shortcut API token',
    provider: 'Shortcut',
    severity: 'high',
    confidence: 0.85,
    keywords: [
      'shortcut_',
      'shortcut-token',
      'shortcuttoken',
      'clubhouse_',
      'api.app.shortcut.com',
    ],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['shortcut', 'clubhouse'], ['api token', 'token'])], uuid),
    minEntropy: 2.5,
    why: 'Reads and changes the stories of the workspace as its user.',
    fix: 'Delete the token at app.shortcut.com/settings/account/api-tokens, create another and keep it outside the repository.',
    references: ['https://developer.shortcut.com/api/rest/v3'],
    examples: [`SHORTCUT_API_TOKEN=${fillUuid()}`, `"shortcut_api_token": "${fillUuid(2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}`,
      `SHORTCUT_API_TOKEN=${fillUuid().slice(0, 35)}`,
      `SHORTCUT_API_NAME=${fillUuid()}`,
      'SHORTCUT_API_TOKEN=your_shortcut_api_token_here',
    ],
  }),
];
