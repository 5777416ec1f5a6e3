import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'rails-master-key',
    title: 'Rails master key',
    provider: 'Rails',
    severity: 'critical',
    confidence: 0.93,
    keywords: ['rails_master_key', 'master_key', 'master.key'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['rails', 'master key'], ['master key', 'key']),
        String.raw`master\.key["']?[ \t]{0,3}[<>|:=,]{1,3}[ \t]{0,3}["']?`,
      ],
      hex(32),
    ),
    minEntropy: 3,
    why: 'Decrypts credentials.yml.enc, which holds all other secrets of the application.',
    fix: 'Run "rails credentials:edit" with a new key, replace every secret inside, and keep config/master.key ignored.',
    references: ['https://guides.rubyonrails.org/security.html#custom-credentials'],
    knownMisses: ['The file config/master.key itself, which holds nothing but 32 hex digits.'],
    examples: [
      `RAILS_MASTER_KEY=${fill(32, 'hex')}`,
      `"rails_master_key": "${fill(32, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `RAILS_MASTER_KEY=${fill(31, 'hex')}`,
      `rails/agent@sha256:${fill(32, 'hex', 3)}`,
      'RAILS_MASTER_KEY=your_rails_master_key_here',
    ],
  }),
  defineRule({
    id: 'rails-secret-key-base',
    title: 'Rails secret key base',
    provider: 'Rails',
    severity: 'critical',
    confidence: 0.95,
    keywords: ['secret_key_base', 'secretkeybase', 'secret_token', 'devise', 'secret-key-base'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['secret key', 'secret', 'devise'], ['base', 'token', 'secret key', 'pepper'])],
      hex(128),
    ),
    minEntropy: 3,
    why: 'Forges sessions and signed messages; with old cookie formats that means running code.',
    fix: 'Run "rails secret", set the result as SECRET_KEY_BASE in the environment; all sessions end.',
    references: ['https://guides.rubyonrails.org/security.html#custom-credentials'],
    examples: [
      `SECRET_KEY_BASE=${fill(128, 'hex')}`,
      `"secret_key_base": "${fill(128, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(128, 'hex')}`,
      `SECRET_KEY_BASE=${fill(127, 'hex')}`,
      `secret-key/agent@sha256:${fill(128, 'hex', 3)}`,
      'SECRET_KEY_BASE=your_secret_key_base_here',
    ],
  }),
];
