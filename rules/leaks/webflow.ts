import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'webflow-api-token',
    title: 'Webflow API token',
    provider: 'Webflow',
    severity: 'high',
    confidence: 0.85,
    keywords: ['webflow'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['webflow'], ['token', 'key'])], hex(64)),
    minEntropy: 3,
    why: 'Changes the content of the sites that it covers.',
    fix: 'Delete the token at webflow.com, Site settings → Apps & integrations, create another and keep it outside the repository.',
    references: ['https://developers.webflow.com/data/reference/authentication'],
    examples: [
      `WEBFLOW_API_TOKEN=${fill(64, 'hex')}`,
      `"webflow_api_token": "${fill(64, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(64, 'hex')}`,
      `WEBFLOW_API_TOKEN=${fill(63, 'hex')}`,
      `webflow/agent@sha256:${fill(64, 'hex', 3)}`,
      'WEBFLOW_API_TOKEN=your_webflow_api_token_here',
    ],
  }),
];
