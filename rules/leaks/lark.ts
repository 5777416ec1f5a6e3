import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, bare, named, nearValue } from '../leaks-support/near-assignment.ts';

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
  defineRule({
    id: 'lark-access-token',
    title: 'Feishu or Lark access token',
    provider: 'Feishu / Lark',
    severity: 'medium',
    confidence: 0.85,
    keywords: [
      'lark_',
      'larksuite',
      'feishu',
      'lark-',
      'larkapp',
      'tenant_access_token',
      'app_access_token',
    ],
    scope: 'near',
    near: { lines: 2 },
    pattern: nearValue(
      [
        named(['lark', 'feishu'], ['access token']),
        bare(['user access token', 'tenant access token', 'app access token']),
      ],
      '[uta]-(?=[a-z_.-]*[0-9])[a-z0-9_.-]{20,80}',
    ),
    minEntropy: 3,
    publicPrefix: 2,
    why: 'Acts in the tenant as its app or user until it expires, two hours after it was issued.',
    fix: 'Reset the app secret at open.larksuite.com/app if it may leak again, and read tokens from the API when they are needed.',
    references: [
      'https://open.larksuite.com/document/server-docs/getting-started/api-access-token/overview',
    ],
    examples: [
      `LARK_TENANT_ACCESS_TOKEN=t-${fill(30)}`,
      `# feishu\n"user_access_token": "u-${fill(24, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=t-${fill(30)}`,
      `LARK_TENANT_ACCESS_TOKEN=t-${fill(12)}`,
      'tenant_access_token: t-your_token_goes_here',
    ],
  }),
];
