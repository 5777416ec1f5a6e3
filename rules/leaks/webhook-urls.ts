import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'tines-webhook-url',
    title: 'Tines webhook URL',
    provider: 'Tines',
    severity: 'medium',
    confidence: 0.9,
    keywords: ['.tines.com/webhook/', '.tines.io/webhook/'],
    scope: 'line',
    pattern:
      /[\w-]{1,60}\.tines\.(?:com|io)\/webhook\/[0-9a-f]{32}\/(?<secret>[0-9a-f]{32})(?![0-9A-Za-z])/,
    minEntropy: 3,
    why: 'Starts the story behind it with any data.',
    fix: 'Change the secret of the webhook action in Tines.',
    references: ['https://www.tines.com/docs/actions/types/webhook/'],
    examples: [`https://quiet-hill-1.tines.com/webhook/${fill(32, 'hex')}/${fill(32, 'hex', 2)}`],
    nonExamples: [`https://quiet-hill-1.tines.com/webhook/${fill(32, 'hex')}/<secret>`],
  }),
  defineRule({
    id: 'thingsboard-device-token',
    title: 'ThingsBoard device token in a URL',
    provider: 'ThingsBoard',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['thingsboard'],
    scope: 'line',
    pattern:
      /thingsboard[\w.-]{0,40}(?::\d{2,5})?\/api\/v1\/(?=[A-Za-z]*[0-9])(?<secret>[A-Za-z0-9]{20})(?=\/|$|[\s"'])/,
    minEntropy: 3,
    why: 'Sends data as the device, and reads its attributes.',
    fix: 'Change the access token of the device in ThingsBoard, Manage credentials.',
    references: ['https://thingsboard.io/docs/reference/http-api/'],
    examples: [`https://thingsboard.cloud/api/v1/${fill(20)}/telemetry`],
    nonExamples: ['https://thingsboard.cloud/api/v1/$ACCESS_TOKEN/telemetry'],
  }),
];
