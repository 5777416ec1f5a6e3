import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'mailchimp-api-key',
    title: 'Mailchimp API key',
    provider: 'Mailchimp',
    severity: 'high',
    keywords: ['-us1', '-us2', '-us3', '-us4', '-us5', '-us6', '-us7', '-us8', '-us9'],
    caseSensitive: true,
    scope: 'line',
    pattern:
      /(?<![0-9A-Za-z-])(?<!MailchimpSDK\.initialize\(token: ?["']?)[0-9a-f]{32}-us[0-9]{1,2}(?![0-9A-Za-z-])/,
    minEntropy: 3,
    why: 'Reads and changes the audience with all addresses, and sends campaigns in the name of the account.',
    fix: 'Disable the key under Account, Extras, API keys, create a new one, and check recent campaigns and exports.',
    references: ['https://mailchimp.com/help/about-api-keys/'],
    examples: [
      `MAILCHIMP_API_KEY=${fill(32, 'hex')}-us12`,
      `client.setConfig({ apiKey: '${fill(32, 'hex', 2)}-us6', server: 'us6' })`,
    ],
    nonExamples: [
      `MAILCHIMP_API_KEY=${fill(31, 'hex')}-us12`,
      `MAILCHIMP_API_KEY=${fill(33, 'hex')}-us12`,
      `MailchimpSDK.initialize(token: ${fill(32, 'hex')}-us18)`,
      `bucket: ${fill(32, 'hex')}-us-east-1`,
      `MAILCHIMP_API_KEY=${'x'.repeat(32)}-us12`,
    ],
  }),
];
