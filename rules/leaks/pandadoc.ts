import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'pandadoc-api-key',
    title: 'PandaDoc API key',
    provider: 'PandaDoc',
    severity: 'high',
    confidence: 0.85,
    keywords: ['pandadoc'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['pandadoc'], ['key', 'token']), String.raw`pandadoc[^\n]{0,80}API-Key[ ]{1,4}`],
      hex(40),
    ),
    minEntropy: 3,
    why: 'Reads and sends the documents of the workspace.',
    fix: 'Delete the key at app.pandadoc.com/a/#/settings/api-dashboard, create another and keep it outside the repository.',
    references: ['https://developers.pandadoc.com/docs/api-key-authentication-process'],
    examples: [
      `PANDADOC_API_KEY=${fill(40, 'hex')}`,
      `"pandadoc_api_key": "${fill(40, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(40, 'hex')}`,
      `PANDADOC_API_KEY=${fill(39, 'hex')}`,
      `pandadoc/agent@sha256:${fill(40, 'hex', 3)}`,
      'PANDADOC_API_KEY=your_pandadoc_api_key_here',
    ],
  }),
];
