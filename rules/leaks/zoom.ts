import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'zoom-client-secret',
    title: 'Zoom client secret',
    provider: 'Zoom',
    severity: 'high',
    confidence: 0.85,
    keywords: ['zoom_', 'zoom-', 'zoomclient', 'zoom.us'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['zoom'], ['secret', 'client secret', 'app secret', 'secret token'])],
      alnum(32),
    ),
    minEntropy: 3.5,
    why: 'With the client id it reads and manages meetings, recordings and users of the account.',
    fix: 'Delete the secret at marketplace.zoom.us, create another and keep it outside the repository.',
    references: ['https://developers.zoom.us/docs/internal-apps/s2s-oauth/'],
    examples: [
      `ZOOM_CLIENT_SECRET=${fill(32)}`,
      `"zoom_client_secret": "${fill(32, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32)}`,
      `ZOOM_CLIENT_SECRET=${fill(31)}`,
      `ZOOM_CLIENT_NAME=${fill(32)}`,
      'ZOOM_CLIENT_SECRET=your_zoom_client_secret_here',
    ],
  }),
];
