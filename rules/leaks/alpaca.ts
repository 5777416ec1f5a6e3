import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'alpaca-api-secret',
    title: 'Alpaca API secret',
    provider: 'Alpaca',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['alpaca', 'apca_', 'apca-'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['alpaca', 'apca'], ['secret', 'secret key', 'api secret key'])],
      alnum(40, 44),
    ),
    minEntropy: 3.5,
    why: 'With the key id it trades with the money of the account.',
    fix: 'Revoke the secret at app.alpaca.markets, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.alpaca.markets/docs/getting-started-with-trading-api'],
    examples: [
      `APCA_API_SECRET_KEY=${fill(40)}`,
      `"apca_api_secret_key": "${fill(40, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(40)}`,
      `APCA_API_SECRET_KEY=${fill(39)}`,
      `APCA_API_SECRET_NAME=${fill(40)}`,
      'APCA_API_SECRET_KEY=your_apca_api_secret_key_here',
    ],
  }),
];
