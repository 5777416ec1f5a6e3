import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'hubspot-private-app-token',
    title: 'HubSpot private app token',
    provider: 'HubSpot',
    severity: 'high',
    keywords: ['pat-na', 'pat-eu', 'pat-ap'],
    caseSensitive: true,
    pattern:
      /pat-(?:na|eu|ap)\d-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/,
    minEntropy: 2.5,
    publicPrefix: 8,
    why: 'Reads and changes the contacts and deals of the portal within its scopes.',
    fix: 'Revoke the token at app.hubspot.com, Settings → Private apps, issue a new one and read it from the environment or a secret store.',
    references: ['https://developers.hubspot.com/docs/guides/apps/private-apps/overview'],
    examples: [
      `HUBSPOT_PRIVATE_APP_TOKEN=pat-na1-${fillUuid()}`,
      `  api_key: "pat-eu1-${fillUuid(4)}"`,
      `Authorization: Bearer pat-ap1-${fillUuid(7)}`,
      `{ "key": "pat-na2-${fillUuid(10)}" }`,
    ],
    nonExamples: [
      `HUBSPOT_PRIVATE_APP_TOKEN=pat-na1-${fillUuid().slice(0, 35)}`,
      `HUBSPOT_PRIVATE_APP_TOKEN=pat-na1-${fillUuid(2)}0a1`,
      'HUBSPOT_PRIVATE_APP_TOKEN=pat-na1-00000000-0000-0000-0000-000000000000',
      'HUBSPOT_PRIVATE_APP_TOKEN=pat-na1-your_key',
    ],
  }),
];
