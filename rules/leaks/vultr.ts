import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'vultr-api-key',
    title: 'Vultr API key',
    provider: 'Vultr',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['vultr'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['vultr'], ['key', 'token'])], alnum(36)),
    minEntropy: 3.5,
    why: 'Creates and deletes machines and reads their passwords.',
    fix: 'Revoke the key at my.vultr.com/settings/#settingsapi, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.vultr.com/how-to-enable-the-vultr-api'],
    examples: [
      `VULTR_API_KEY=${fill(36, 'BASE36')}`,
      `"vultr_api_key": "${fill(36, 'BASE36', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(36, 'BASE36')}`,
      `VULTR_API_KEY=${fill(35, 'BASE36')}`,
      `VULTR_API_NAME=${fill(36, 'BASE36')}`,
      'VULTR_API_KEY=your_vultr_api_key_here',
    ],
  }),
];
