import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'gumroad-access-token',
    title: 'Gumroad token or secret',
    provider: 'Gumroad',
    severity: 'high',
    confidence: 0.85,
    keywords: ['gumroad'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['gumroad'], ['token', 'key', 'secret', 'access token', 'private']),
        'gumroad[ _-]?private-',
      ],
      hex(64),
    ),
    minEntropy: 3,
    why: 'Reads sales and changes products of the shop.',
    fix: 'Delete the application in the Gumroad settings, Advanced, create another and read the new one from the environment.',
    references: ['https://app.gumroad.com/api#api-authentication'],
    examples: [
      `GUMROAD_ACCESS_TOKEN=${fill(64, 'hex')}`,
      `"gumroad_access_token": "${fill(64, 'hex', 2)}",`,
    ],
    nonExamples: [
      `GUMROAD_ACCESS_TOKEN=${fill(63, 'hex')}`,
      `SERVICE_ITEM=${fill(64, 'hex')}`,
      'GUMROAD_ACCESS_TOKEN=your_gumroad_key_here',
    ],
  }),
];
