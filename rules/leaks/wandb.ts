import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { withBase62Sum } from '../leaks-support/checksums.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'wandb-api-key',
    title: 'Weights & Biases API key',
    provider: 'Weights & Biases',
    severity: 'high',
    confidence: 0.9,
    keywords: ['wandb'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['wandb', 'weights and biases'], ['key', 'token']),
        String.raw`wandb\.?[ ]?login(?:[ ]{1,4}|\((?:key=)?["'])`,
        String.raw`api\.wandb\.ai[ \t]{1,8}login[ \t]{1,8}\S{1,40}[ \t]{1,8}password[ \t]{1,8}`,
      ],
      hex(40),
    ),
    minEntropy: 3,
    why: 'Reads and writes the runs, models and data sets of its owner.',
    fix: 'Replace the key at wandb.ai/authorize, then hand the new one to the application through its environment.',
    references: ['https://docs.wandb.ai/guides/track/environment-variables/'],
    examples: [
      `WANDB_API_KEY=${fill(40, 'hex')}`,
      `"wandb_api_key": "${fill(40, 'hex', 2)}",`,
      `wandb login ${fill(40, 'hex', 7)}`,
      `machine api.wandb.ai login user password ${fill(40, 'hex', 8)}`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(40, 'hex')}`,
      `WANDB_API_KEY=${fill(39, 'hex')}`,
      `wandb/agent@sha256:${fill(40, 'hex', 3)}`,
      'WANDB_API_KEY=your_wandb_api_key_here',
    ],
  }),
  defineRule({
    id: 'wandb-api-key-v1',
    title: 'Weights & Biases API key (version 1)',
    provider: 'Weights & Biases',
    severity: 'high',
    keywords: ['wandb_v1_'],
    caseSensitive: true,
    pattern: /wandb_v1_[A-Za-z0-9_]{77}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    structure: { test: 'crc32-base62-whole', onFail: 'doubt' },
    publicPrefix: 9,
    why: 'Reads and writes the runs, models and data sets of its owner.',
    fix: 'Replace the key at wandb.ai/authorize, then hand the new one to the application through its environment.',
    references: ['https://docs.wandb.ai/guides/track/environment-variables/'],
    examples: [
      `  api_key: "${withBase62Sum(`wandb_v1_${fill(71)}`)}"`,
      `Authorization: Bearer ${withBase62Sum(`wandb_v1_${fill(71, 'base62', 2)}`)}`,
    ],
    nonExamples: [
      `WANDB_API_KEY=wandb_v1_${fill(76)}`,
      `WANDB_API_KEY=wandb_v1_${fill(84, 'base62', 2)}`,
      `WANDB_API_KEY=wandb_v1_${'x'.repeat(77)}`,
      'WANDB_API_KEY=wandb_v1_your_key',
    ],
  }),
];
