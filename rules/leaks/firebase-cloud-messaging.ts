import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'firebase-fcm-server-key',
    title: 'Firebase Cloud Messaging server key',
    provider: 'Google',
    severity: 'medium',
    confidence: 0.9,
    keywords: [':APA91b'],
    caseSensitive: true,
    scope: 'line',
    pattern: /(?<![\w-])AAAA[A-Za-z0-9_-]{7}:APA91b[A-Za-z0-9_-]{134}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Sent push messages to all devices of the project; the interface was retired in 2024.',
    fix: 'Delete the legacy server key in the Firebase console and use a service account with the HTTP v1 interface.',
    references: ['https://firebase.google.com/docs/cloud-messaging/migrate-v1'],
    examples: [
      `FCM_SERVER_KEY=AAAA${fill(7, 'base64url')}:APA91b${fill(134, 'base64url', 2)}`,
      `  api_key: "AAAA${fill(7, 'base64url', 4)}:APA91b${fill(134, 'base64url', 5)}"`,
    ],
    nonExamples: [
      `FCM_SERVER_KEY=AAAA${fill(7, 'base64url')}:APA91b${fill(133, 'base64url', 2)}`,
      `FCM_SERVER_KEY=AAAA${fill(7, 'base64url', 2)}:APA91b${fill(141, 'base64url', 3)}`,
      `FCM_SERVER_KEY=AAAA${'x'.repeat(7)}:APA91b${'x'.repeat(134)}`,
      'FCM_SERVER_KEY=AAAAyour_key',
    ],
  }),
];
