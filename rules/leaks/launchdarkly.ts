import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'launchdarkly-access-token',
    title: 'LaunchDarkly access token',
    provider: 'LaunchDarkly',
    severity: 'critical',
    confidence: 0.93,
    keywords: ['api-'],
    caseSensitive: true,
    pattern:
      /(?<![A-Za-z0-9_-])api-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'Changes flags in every environment its role reaches: switches features on for everybody.',
    fix: 'Reset it under Account settings, Authorization, deploy the new one, and read the audit log.',
    references: ['https://launchdarkly.com/docs/home/account/api'],
    examples: [`LAUNCHDARKLY_ACCESS_TOKEN=api-${fillUuid()}`, `Authorization: api-${fillUuid(2)}`],
    nonExamples: [
      `LAUNCHDARKLY_CLIENT_ID=${fillUuid()}`,
      `host: my-api-${fillUuid()}`,
      'TOKEN=api-00000000-0000-0000-0000-000000000000',
    ],
  }),
  defineRule({
    id: 'launchdarkly-sdk-key',
    title: 'LaunchDarkly SDK key',
    provider: 'LaunchDarkly',
    severity: 'medium',
    confidence: 0.93,
    keywords: ['sdk-'],
    caseSensitive: true,
    pattern:
      /(?<![A-Za-z0-9_-])sdk-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'Reads all flags of one environment with their targeting rules, which may name customers.',
    fix: 'Reset it on the page of the environment with an expiry for the old key, and deploy the new one.',
    references: ['https://launchdarkly.com/docs/sdk/concepts/client-side-server-side'],
    examples: [`LAUNCHDARKLY_SDK_KEY=sdk-${fillUuid()}`, `init('sdk-${fillUuid(2)}')`],
    nonExamples: [
      `LAUNCHDARKLY_MOBILE_KEY=mob-${fillUuid()}`,
      `image: my-sdk-${fillUuid()}`,
      'KEY=sdk-00000000-0000-0000-0000-000000000000',
    ],
  }),
];
