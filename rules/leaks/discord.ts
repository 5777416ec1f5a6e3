import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { tokenAssignments } from '../leaks-support/token-names.ts';

const docs = 'https://discord.com/developers/docs/reference#authentication';

/** A token whose first part is base64 of a bot's id, as Discord makes it. */
function sample(seed: number): string {
  const id = btoa(`1${fill(17, 'digit', seed)}`).replace(/=+$/, '');
  return `${id}.G${fill(5, 'base64url', seed)}.${fill(38, 'base64url', seed + 1)}`;
}

export default [
  defineRule({
    id: 'discord-bot-token',
    title: 'Discord bot token',
    provider: 'Discord',
    severity: 'high',
    confidence: 0.97,
    keywords: ['discord', ...tokenAssignments, 'bot_token"', '.login(', 'bot.run(', 'client.run('],
    scope: 'line',
    pattern:
      /(?<![A-Za-z0-9_.-])[MNO][A-Za-z0-9]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,38}(?![A-Za-z0-9_-])/,
    structure: { test: 'discord-token', onFail: 'drop' },
    why: 'Acts as the bot in every server it was added to: reads, writes, and moderates as far as its role allows.',
    fix: 'Reset the token on the Bot page of the application at discord.com/developers and deploy the new one.',
    references: [docs],
    examples: [
      `DISCORD_TOKEN=${sample(1)}`,
      `client.login('${sample(3)}');`,
      `bot.run("${sample(5)}")`,
      `{"token": "${sample(7)}"}`,
    ],
    nonExamples: [
      `DISCORD_TOKEN=M${fill(23)}.${fill(6)}.${fill(38)}`,
      `DISCORD_TOKEN=${sample(1).slice(0, -14)}`,
      `DISCORD_TOKEN=${sample(1)}abc`,
      'DISCORD_TOKEN=your-bot-token',
    ],
    knownMisses: [
      'A token on a line with none of the words discord, token, login and run: it has no literal of its own.',
    ],
  }),
  defineRule({
    id: 'discord-webhook-url',
    title: 'Discord webhook',
    provider: 'Discord',
    severity: 'medium',
    keywords: ['discord.com/api/webhooks/', 'discordapp.com/api/webhooks/', '/webhooks/1'],
    scope: 'line',
    pattern:
      /(?<![A-Za-z0-9-])discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/[0-9]{17,20}\/[A-Za-z0-9_-]{60,72}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 11,
    why: 'Posts into one channel in any name and picture; it can also delete the webhook.',
    fix: 'Delete the webhook in the settings of the channel, or send DELETE to its URL, and create a new one.',
    references: ['https://discord.com/developers/docs/resources/webhook'],
    examples: [
      `https://discord.com/api/webhooks/1${fill(17, 'digit')}/${fill(68, 'base64url')}`,
      `WEBHOOK=https://discordapp.com/api/webhooks/9${fill(17, 'digit', 2)}/${fill(68, 'base64url', 2)}`,
      `https://ptb.discord.com/api/v10/webhooks/1${fill(18, 'digit', 3)}/${fill(68, 'base64url', 3)}`,
    ],
    nonExamples: [
      `https://discord.com/api/webhooks/1${fill(17, 'digit')}/${fill(59, 'base64url')}`,
      `https://discord.com/api/webhooks/1${fill(10, 'digit')}/${fill(68, 'base64url')}`,
      `https://discord.com/api/webhooks/1${fill(17, 'digit')}/${'x'.repeat(68)}`,
      'https://discord.com/api/webhooks/WEBHOOK_ID/WEBHOOK_TOKEN',
    ],
  }),
];
