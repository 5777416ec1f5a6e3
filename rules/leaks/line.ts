import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'line-channel-access-token',
    title: 'LINE channel access token',
    provider: 'LINE',
    severity: 'high',
    keywords: ['1O/w1cDnyilFU='],
    caseSensitive: true,
    scope: 'line',
    pattern: /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{150,165}1O\/w1cDnyilFU=(?![A-Za-z0-9+/=])/,
    minEntropy: 3.5,
    why: 'Sends messages as the bot and reads the profiles of its friends.',
    fix: 'Revoke the token at developers.line.biz/console, issue a new one and read it from the environment or a secret store.',
    references: ['https://developers.line.biz/en/docs/basics/channel-access-token/'],
    examples: [
      `LINE_CHANNEL_ACCESS_TOKEN=${fill(156, 'base64')}1O/w1cDnyilFU=`,
      `LINE_CHANNEL_ACCESS_TOKEN=${fill(156, 'base64', 4)}1O/w1cDnyilFU=`,
    ],
    nonExamples: [
      `token: ${fill(100, 'base64')}1O/w1cDnyilFU=`,
      'LINE_CHANNEL_ACCESS_TOKEN=your_token',
    ],
  }),
  defineRule({
    id: 'line-channel-secret',
    title: 'LINE channel secret',
    provider: 'LINE',
    severity: 'high',
    confidence: 0.9,
    keywords: [
      'line_channel',
      'linechannel',
      'line_bot',
      'line-channel',
      'line.channel',
      'line_login',
    ],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['line channel', 'line bot', 'line login'], ['secret'])], hex(32)),
    minEntropy: 3,
    why: 'Lets a stranger forge webhook events and issue channel tokens.',
    fix: 'Delete the secret at developers.line.biz/console, create another and keep it outside the repository.',
    references: ['https://developers.line.biz/en/docs/basics/channel-access-token/'],
    examples: [
      `LINE_CHANNEL_SECRET=${fill(32, 'hex')}`,
      `"line_channel_secret": "${fill(32, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `LINE_CHANNEL_SECRET=${fill(31, 'hex')}`,
      `line-channel/agent@sha256:${fill(32, 'hex', 3)}`,
      'LINE_CHANNEL_SECRET=your_line_channel_secret_here',
    ],
  }),
];
