import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'bright-data-zone-password',
    title: 'Bright Data proxy user and password',
    provider: 'Bright Data',
    severity: 'high',
    confidence: 0.93,
    keywords: ['brd-customer-', 'lum-customer-'],
    pattern:
      /(?:brd|lum)-customer-[A-Za-z0-9_]{1,40}-zone-[A-Za-z0-9_-]{1,60}:(?<secret>(?=[A-Za-z]{0,31}[0-9])[A-Za-z0-9]{8,32})(?![A-Za-z0-9])/i,
    minEntropy: 2.5,
    why: "Sends traffic through the zone at the account's cost.",
    fix: 'Change the password of the zone in the Bright Data control panel and read it from the environment.',
    references: ['https://docs.brightdata.com/api-reference/authentication'],
    examples: [
      `curl --proxy brd.superproxy.io:33335 --proxy-user brd-customer-hl_${fill(8, 'hex')}-zone-web1:${fill(12, 'base36')} https://acme.dev`,
      `proxy = "http://lum-customer-c_${fill(8, 'hex')}-zone-static:${fill(12, 'base36', 2)}@zproxy.lum-superproxy.io:22225"`,
    ],
    nonExamples: [
      'brd-customer-CUSTOMER_ID-zone-ZONE_NAME:PASSWORD',
      `brd-customer-hl_${fill(8, 'hex')}-zone-web1:$PASSWORD`,
      `brd-customer-hl_${fill(8, 'hex')}-zone-web1:${'x'.repeat(12)}`,
    ],
  }),
];
