import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'devcycle-server-key',
    title: 'DevCycle server SDK key',
    provider: 'DevCycle',
    severity: 'medium',
    keywords: ['dvc_server_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])dvc_server_(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{30,90}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 11,
    why: 'Reads the flags and targeting rules of one environment.',
    fix: 'Revoke the key at app.devcycle.com/r/settings, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.devcycle.com/platform/account-management/api-keys'],
    examples: [
      `DEVCYCLE_SERVER_KEY=dvc_server_${fill(60, 'base64url')}`,
      `const token = 'dvc_server_${fill(90, 'base64url', 4)}';`,
    ],
    nonExamples: [
      `DEVCYCLE_SERVER_KEY=dvc_server_${fill(29, 'base64url')}`,
      `DEVCYCLE_SERVER_KEY=dvc_server_${fill(97, 'base64url', 2)}`,
      `DEVCYCLE_SERVER_KEY=dvc_server_${'x'.repeat(30)}`,
      'DEVCYCLE_SERVER_KEY=dvc_server_your_key',
      `DEVCYCLE_CLIENT_KEY=dvc_client_${fill(40)}`,
    ],
  }),
];
