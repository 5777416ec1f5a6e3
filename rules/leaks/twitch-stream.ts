import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'twitch-stream-key',
    title: 'Twitch stream key',
    provider: 'Twitch',
    severity: 'high',
    keywords: ['live_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])live_[0-9]{6,12}_[A-Za-z0-9]{30}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 5,
    why: 'Streams in the name of the channel.',
    fix: 'Replace the key at dashboard.twitch.tv/settings/stream, then hand the new one to the application through its environment.',
    references: ['https://help.twitch.tv/s/article/twitch-stream-key-faq'],
    examples: [
      `TWITCH_STREAM_KEY=live_${fill(9, 'digit')}_${fill(30, 'base62', 2)}`,
      `TWITCH_STREAM_KEY=live_${fill(12, 'digit', 4)}_${fill(30, 'base62', 5)}`,
    ],
    nonExamples: [
      `TWITCH_STREAM_KEY=live_${fill(6, 'digit')}_${fill(29, 'base62', 2)}`,
      `TWITCH_STREAM_KEY=live_${fill(6, 'digit', 2)}_${fill(37, 'base62', 3)}`,
      `TWITCH_STREAM_KEY=live_${'0'.repeat(6)}_${'x'.repeat(30)}`,
      'TWITCH_STREAM_KEY=live_your_key',
    ],
  }),
];
