import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'strava-client-secret',
    title: 'Strava client secret or access token',
    provider: 'Strava',
    severity: 'high',
    confidence: 0.85,
    keywords: ['strava'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['strava'], ['client secret', 'secret', 'access token'])], hex(40)),
    minEntropy: 3,
    why: "Refreshes its users' tokens, or acts for one user.",
    fix: 'Replace the token at strava.com/settings/api, then hand the new one to the application through its environment.',
    references: ['https://developers.strava.com/docs/authentication/'],
    examples: [
      `STRAVA_CLIENT_SECRET=${fill(40, 'hex')}`,
      `"strava_client_secret": "${fill(40, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(40, 'hex')}`,
      `STRAVA_CLIENT_SECRET=${fill(39, 'hex')}`,
      `strava/agent@sha256:${fill(40, 'hex', 3)}`,
      'STRAVA_CLIENT_SECRET=your_strava_client_secret_here',
    ],
  }),
];
