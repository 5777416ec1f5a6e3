import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, queried, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'hubspot-client-secret',
    title: 'HubSpot app client secret or API key',
    provider: 'HubSpot',
    severity: 'high',
    confidence: 0.85,
    keywords: ['hubspot', 'hapikey', 'hubapi'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['hubspot', 'hapikey'], ['client secret', 'secret', 'api key', 'hapikey', 'key']),
        queried('api.hubapi.com', ['hapikey']),
      ],
      uuid,
    ),
    minEntropy: 2.5,
    why: 'Lets a stranger pass for the app, or (API keys until 2022) read the whole portal.',
    fix: 'Replace the key at app.hubspot.com, Settings → Integrations, then hand the new one to the application through its environment.',
    references: ['https://developers.hubspot.com/docs/guides/apps/overview'],
    examples: [
      `HUBSPOT_CLIENT_SECRET=${fillUuid()}`,
      `"hubspot_client_secret": "${fillUuid(2)}",`,
      `fetch('https://api.hubapi.com/contacts/v1/lists?hapikey=${fillUuid(5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}`,
      `HUBSPOT_CLIENT_SECRET=${fillUuid().slice(0, 35)}`,
      `HUBSPOT_CLIENT_NAME=${fillUuid()}`,
      'HUBSPOT_CLIENT_SECRET=your_hubspot_client_secret_here',
    ],
  }),
];
