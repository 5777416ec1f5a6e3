import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'ifttt-webhook-key',
    title: 'IFTTT webhook key',
    provider: 'IFTTT',
    severity: 'medium',
    confidence: 0.93,
    keywords: ['maker.ifttt.com/'],
    scope: 'line',
    pattern:
      /maker\.ifttt\.com\/(?:trigger\/[\w{}-]{1,80}\/(?:json\/)?with\/key|use)\/(?<secret>[A-Za-z0-9_-]{20,60})(?![A-Za-z0-9_-])/,
    minEntropy: 2.8,
    why: 'Starts every applet of the account that listens to webhooks.',
    fix: 'Press "Edit connection" in the Webhooks service of IFTTT, which makes a new key.',
    references: ['https://help.ifttt.com/hc/en-us/articles/115010230347-Webhooks-service-FAQ'],
    examples: [
      `https://maker.ifttt.com/trigger/alarm/with/key/${fill(22)}`,
      `https://maker.ifttt.com/use/${fill(43, 'base64url')}`,
    ],
    nonExamples: [
      'https://maker.ifttt.com/trigger/{event}/with/key/YOUR_KEY',
      'https://maker.ifttt.com/trigger/alarm/with/key/',
    ],
  }),
];
