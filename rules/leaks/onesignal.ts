import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'onesignal-api-key',
    title: 'OneSignal API key',
    provider: 'OneSignal',
    severity: 'high',
    keywords: ['os_v2_app_', 'os_v2_org_'],
    caseSensitive: true,
    pattern: /os_v2_(?:app|org)_[a-z2-7]{103}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 10,
    why: 'Sends push messages and mail to all users of the app.',
    fix: 'Replace the key at dashboard.onesignal.com, Settings → Keys & IDs, then hand the new one to the application through its environment.',
    references: ['https://documentation.onesignal.com/docs/en/keys-and-ids'],
    examples: [
      `ONESIGNAL_API_KEY=os_v2_app_${fill(103, 'base32').toLowerCase()}`,
      `Authorization: Key os_v2_org_${fill(103, 'base32', 2).toLowerCase()}`,
    ],
    nonExamples: [
      `ONESIGNAL_API_KEY=os_v2_app_${fill(102, 'base32').toLowerCase()}`,
      'ONESIGNAL_API_KEY=os_v2_app_your_key',
    ],
  }),
];
