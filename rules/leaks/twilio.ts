import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const docs = 'https://www.twilio.com/docs/iam/api-keys';

/** An auth token with its name, or behind a SID. */
const authToken =
  /(?:(?:auth|token|secret)[\w.-]{0,16}[\\"'\]) \t]{0,4}(?:=>|:=|[=:,(])[ \t]{0,8}[\\"'`]{0,2}|AC[0-9a-f]{32}["'\\]{0,2}[ \t]{0,2}[,:][ \t]{0,2}["'\\]{0,2})[0-9a-f]{32}(?![\w+/=-])/i;

export default [
  defineRule({
    id: 'twilio-account-sid',
    title: 'Twilio account SID beside its auth token',
    provider: 'Twilio',
    severity: 'low',
    confidence: 0.9,
    scope: 'near',
    near: { lines: 3 },
    keywords: ['twilio', 'accountsid', 'account_sid'],
    pattern: /(?<![A-Za-z0-9_])AC[0-9a-f]{32}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    pair: { other: authToken, lines: 3, confidence: 0.9, isNeeded: true },
    publicPrefix: 2,
    why: 'Names the account that the auth token beside it opens.',
    fix: 'Nothing can be revoked here: replace the auth token, which the SID is used with.',
    references: ['https://www.twilio.com/docs/iam/api-keys/auth-token'],
    examples: [
      `TWILIO_ACCOUNT_SID=AC${fill(32, 'hex')}\nTWILIO_AUTH_TOKEN=${fill(32, 'hex', 2)}`,
      `client = twilio.Client("AC${fill(32, 'hex', 3)}", "${fill(32, 'hex', 4)}")`,
    ],
    nonExamples: [
      `TWILIO_ACCOUNT_SID=AC${fill(32, 'hex')}`,
      `TWILIO_ACCOUNT_SID=AC${fill(32, 'hex')}\n\n\n\n\nTWILIO_AUTH_TOKEN=${fill(32, 'hex', 2)}`,
      `TWILIO_ACCOUNT_SID=AC${fill(33, 'hex')}\nTWILIO_AUTH_TOKEN=${fill(32, 'hex', 2)}`,
    ],
  }),
  defineRule({
    id: 'twilio-api-key-sid',
    title: 'Twilio API key SID',
    provider: 'Twilio',
    severity: 'low',
    confidence: 0.9,
    scope: 'near',
    near: { lines: 2 },
    keywords: ['twilio'],
    pattern: /SK[0-9a-f]{32}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 2,
    why: 'Names an API key. It opens nothing by itself; its secret is seldom far away.',
    fix: 'Look for the secret beside it. If that is in the text too, delete the key in the console and create a new one.',
    references: [docs],
    examples: [`TWILIO_API_KEY=SK${fill(32, 'hex')}`, `apiKeySid: 'SK${fill(32, 'hex', 2)}'`].map(
      (text) => `# twilio\n${text}`,
    ),
    nonExamples: [
      `TWILIO_API_KEY=SK${fill(31, 'hex')}`,
      `TWILIO_API_KEY=SK${fill(33, 'hex')}`,
      `TWILIO_API_KEY=SK${'x'.repeat(32)}`,
    ],
  }),
  defineRule({
    id: 'twilio-auth-token',
    title: 'Twilio auth token or API key secret',
    provider: 'Twilio',
    severity: 'critical',
    confidence: 0.9,
    keywords: ['twilio', 'accountsid', 'account_sid'],
    scope: 'near',
    near: { lines: 3 },
    pattern:
      /(?:(?:auth|token|secret|password|twilio[\w.-]{0,16}key)[\w.-]{0,16}[\\"'\]) \t]{0,4}(?:=>|:=|[=:,(])[ \t]{0,8}[\\"'`]{0,2}|(?:AC|SK)[0-9a-f]{32}["'\\]{0,2}[ \t]{0,2}[,:][ \t]{0,2}["'\\]{0,2})(?<secret>[0-9a-f]{32}|(?=[A-Za-z]{0,31}[0-9])[A-Za-z0-9]{32})(?![\w+/=-])/i,
    minEntropy: 3,
    pair: { other: /(?:AC|SK)[0-9a-f]{32}(?![A-Za-z0-9])/, lines: 3, confidence: 0.97 },
    why: "Acts as the account: sends messages, places calls at its cost, and reads people's numbers and texts.",
    fix: 'Promote the secondary auth token in the console, which ends this one, or delete the API key; read the call and message logs.',
    references: [docs, 'https://www.twilio.com/docs/iam/api-keys/auth-token'],
    examples: [
      `TWILIO_AUTH_TOKEN=${fill(32, 'hex')}`,
      `TWILIO_AUTH_TOKEN=ac${fill(30, 'hex', 8)}`,
      `from twilio.rest import Client\nclient = Client("AC${fill(32, 'hex', 2)}", "${fill(32, 'hex', 3)}")`,
      `const twilioKey = '${fill(32, 'hex', 7)}'`,
      `# Twilio\nAPI_KEY_SECRET: "${fill(32, 'base62', 4)}"`,
      `curl -u AC${fill(32, 'hex', 5)}:${fill(32, 'hex', 6)} https://api.twilio.com/2010-04-01`,
    ],
    nonExamples: [
      `TWILIO_AUTH_TOKEN=${fill(31, 'hex')}`,
      `TWILIO_AUTH_TOKEN=${fill(40, 'hex')}`,
      `AUTH_TOKEN=${fill(32, 'hex')}`,
      `TWILIO_ACCOUNT_SID=AC${fill(32, 'hex')}`,
      `TWILIO_AUTH_TOKEN=${'x'.repeat(32)}`,
      'TWILIO_AUTH_TOKEN=your_auth_token_goes_right_here',
    ],
  }),
];
