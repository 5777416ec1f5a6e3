import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { bare, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'ngrok-authtoken',
    title: 'ngrok authtoken or API key',
    provider: 'ngrok',
    severity: 'high',
    confidence: 0.95,
    keywords: ['ngrok'],
    scope: 'near',
    near: { lines: 3 },
    pattern: nearValue(
      [
        named(['ngrok'], ['authtoken', 'token', 'key']),
        bare(['authtoken']),
        'ngrok[ ](?:config[ ]add-)?authtoken[ ]{1,4}',
      ],
      '[0-9][A-Za-z0-9]{26}_[A-Za-z0-9]{20,21}',
    ),
    minEntropy: 3.5,
    why: "Opens tunnels in the account's name or, as an API key, reads and closes them.",
    fix: 'Revoke the key at dashboard.ngrok.com/get-started/your-authtoken, issue a new one and read it from the environment or a secret store.',
    references: ['https://ngrok.com/docs/agent/#authtokens'],
    examples: [
      `NGROK_AUTHTOKEN=2${fill(26)}_${fill(20)}`,
      `"ngrok_authtoken": "2${fill(26, 'base62', 2)}_${fill(20, 'base62', 2)}",`,
      `ngrok:\n  authtoken: 2${fill(26, 'base62', 4)}_${fill(20, 'base62', 4)}`,
      `ngrok config add-authtoken 2${fill(26, 'base62', 5)}_${fill(20, 'base62', 7)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=2${fill(26)}_${fill(20)}`,
      `NGROK_AUTHTOKEN_NAME=2${fill(26)}_${fill(20)}`,
      'NGROK_AUTHTOKEN=your_ngrok_authtoken_here',
    ],
  }),
];
