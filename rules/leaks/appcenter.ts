import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'appcenter-api-token',
    title: 'App Center API token',
    provider: 'App Center',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['appcenter', 'app_center', 'app-center'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['appcenter', 'app center'], ['token', 'key'])], hex(40)),
    minEntropy: 3,
    why: 'Uploads releases of the apps that its user manages.',
    fix: 'Delete the token at appcenter.ms/settings/apitokens, create another and keep it outside the repository.',
    references: ['https://learn.microsoft.com/en-us/appcenter/api-docs/'],
    examples: [
      `APPCENTER_API_TOKEN=${fill(40, 'hex')}`,
      `"appcenter_api_token": "${fill(40, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(40, 'hex')}`,
      `APPCENTER_API_TOKEN=${fill(39, 'hex')}`,
      `appcenter/agent@sha256:${fill(40, 'hex', 3)}`,
      'APPCENTER_API_TOKEN=your_appcenter_api_token_here',
    ],
  }),
];
