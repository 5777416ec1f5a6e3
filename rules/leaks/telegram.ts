import { digestOf } from '../../src/model/digest.ts';
import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const docs = 'https://core.telegram.org/bots/api#authorizing-your-bot';

export default [
  defineRule({
    id: 'telegram-bot-token',
    title: 'Telegram bot token',
    provider: 'Telegram',
    severity: 'high',
    keywords: [
      ...[':AAE', ':AAF', ':AAG', ':AAH'],
      ...['telegram', 'Telegram', 'TELEGRAM', 'bot_token', 'BOT_TOKEN', 'botToken', 'BotToken'],
    ],
    caseSensitive: true,
    scope: 'line',
    pattern: /(?:(?<![0-9A-Za-z_.-])|(?<=\bbot))[0-9]{8,10}:[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/,
    minEntropy: 3.8,
    published: [
      ['123456', ':ABC-DEF1234ghIkl-', 'zyx57W2v1u123ew11'],
      ['110201543', ':AAHdqTcvCH1vGWJx', 'fSeofSAs0K5PALDsaw'],
      ['110201543', ':AAHdqTcvCH1vGWJx', 'fSe1ofSAs0K5PALDsaw'],
    ].map((parts) => digestOf(parts.join(''))),
    why: 'Reads what people write to the bot and answers in its name.',
    fix: 'Send /revoke to @BotFather, choose the bot, and deploy the new token.',
    references: [docs, 'https://core.telegram.org/bots/features#botfather'],
    examples: [
      `TOKEN=${fill(10, 'digit').replace(/^0/, '5')}:AAH${fill(32, 'base64url')}`,
      `https://api.telegram.org/bot${fill(9, 'digit', 2)}:AA${fill(33, 'base64url', 2)}/getMe`,
      `telegram_token: "${fill(10, 'digit', 3)}:${fill(35, 'base64url', 3)}"`,
    ],
    nonExamples: [
      `TOKEN=${fill(7, 'digit')}:AA${fill(33, 'base64url')}`,
      `TOKEN=${fill(10, 'digit')}:AA${fill(34, 'base64url')}`,
      `telegram_token=${fill(10, 'digit')}:${'x'.repeat(35)}`,
      'telegram_token=123456789:YOUR_TELEGRAM_BOT_TOKEN_GOES_HERE_X',
      `id: ${fill(10, 'digit')}:${fill(35)}`,
    ],
    knownMisses: [
      'A token that does not begin with AA on a line that names neither Telegram nor a bot token.',
    ],
  }),
];
