import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'lark-app-secret',
    title: 'Feishu or Lark app secret',
    provider: 'Feishu / Lark',
    severity: 'high',
    confidence: 0.85,
    keywords: ['lark_', 'larksuite', 'feishu', 'lark-', 'larkapp'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['lark', 'feishu'], ['app secret', 'secret'])], alnum(32)),
    minEntropy: 3.5,
    why: 'With the app id it issues tokens that act in the tenant.',
    fix: 'Revoke the secret at open.larksuite.com/app, issue a new one and read it from the environment or a secret store.',
    references: [
      'https://open.larksuite.com/document/home/introduction-to-scope-and-authorization/overview',
    ],
    examples: [`LARK_APP_SECRET=${fill(32)}`, `"lark_app_secret": "${fill(32, 'base62', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32)}`,
      `LARK_APP_SECRET=${fill(31)}`,
      `LARK_APP_NAME=${fill(32)}`,
      'LARK_APP_SECRET=your_lark_app_secret_here',
    ],
  }),
];
