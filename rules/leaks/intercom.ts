import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'intercom-access-token',
    title: 'Intercom access token',
    provider: 'Intercom',
    severity: 'high',
    keywords: ['dG9rO'],
    caseSensitive: true,
    pattern: /(?<![\w+/])dG9rO[A-Za-z0-9+/]{54}=(?![A-Za-z0-9+/=])/,
    minEntropy: 3.5,
    publicPrefix: 5,
    why: 'Reads and writes the conversations and contacts of the workspace.',
    fix: 'Replace the token at app.intercom.com, Developer hub, then hand the new one to the application through its environment.',
    references: [
      'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
    ],
    examples: [
      `INTERCOM_ACCESS_TOKEN=dG9rO${fill(54, 'base64')}=`,
      `export INTERCOM_ACCESS_TOKEN="dG9rO${fill(54, 'base64', 4)}="`,
    ],
    nonExamples: [
      `INTERCOM_ACCESS_TOKEN=dG9rO${fill(53, 'base64')}=`,
      `INTERCOM_ACCESS_TOKEN=dG9rO${fill(61, 'base64', 2)}=`,
      `INTERCOM_ACCESS_TOKEN=dG9rO${'x'.repeat(54)}=`,
      'INTERCOM_ACCESS_TOKEN=dG9rOyour_key',
    ],
  }),
  defineRule({
    id: 'intercom-access-token-legacy',
    title: 'Intercom access token (other forms)',
    provider: 'Intercom',
    severity: 'high',
    confidence: 0.85,
    keywords: ['intercom'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['intercom'], ['token', 'key', 'secret'])],
      '(?!dG9rO)(?=[a-z+/_-]*[0-9][a-z+/_-]*[0-9])[a-z0-9+/_-]{59}[a-z0-9=]',
    ),
    minEntropy: 3.5,
    why: 'Reads and writes the conversations and contacts of the workspace.',
    fix: 'Replace the token at app.intercom.com, Developer hub, then hand the new one to the application through its environment.',
    references: [
      'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
    ],
    examples: [
      `INTERCOM_ACCESS_TOKEN=${fill(59)}=`,
      `"intercom_access_token": "${fill(59, 'base62', 2)}=",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(59)}=`,
      `INTERCOM_ACCESS_TOKEN=${fill(58)}=`,
      `INTERCOM_ACCESS_NAME=${fill(59)}=`,
      'INTERCOM_ACCESS_TOKEN=your_intercom_access_token_here',
    ],
  }),
];
