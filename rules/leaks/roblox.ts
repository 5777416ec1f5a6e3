import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'roblox-cookie',
    title: 'Roblox session cookie',
    provider: 'Roblox',
    severity: 'high',
    keywords: ['_|WARNING:-DO-NOT-SHARE-THIS.--'],
    caseSensitive: true,
    pattern:
      /_\|WARNING:-DO-NOT-SHARE-THIS\.--[A-Za-z.-]{20,200}\|_(?<secret>[0-9A-Za-z._-]{100,2000})(?![0-9A-Za-z._-])/,
    minEntropy: 3,
    publicPrefix: 12,
    why: 'Logs in to the account without a password.',
    fix: 'Sign out of all sessions under Settings → Security, which ends the cookie.',
    references: ['https://create.roblox.com/docs/cloud/auth'],
    examples: [
      `.ROBLOSECURITY=_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you-and-to-steal-your-ROBUX-and-items.|_${fill(400, 'HEX')}`,
      `cookie = '_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you-and-to-steal-your-ROBUX-and-items.|_${fill(600, 'HEX', 2)}'`,
    ],
    nonExamples: [
      '_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you-and-to-steal-your-ROBUX-and-items.|_',
      `_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone.|_${fill(40, 'HEX')}`,
    ],
  }),
];
