import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { tokenAssignments } from '../leaks-support/token-names.ts';

const docs = 'https://developer.hashicorp.com/vault/docs/concepts/tokens';

export default [
  defineRule({
    id: 'vault-service-token',
    title: 'HashiCorp Vault service or recovery token',
    provider: 'HashiCorp',
    severity: 'critical',
    confidence: 0.97,
    keywords: ['hvs.', 'hvr.'],
    caseSensitive: true,
    pattern: /hv[sr]\.[A-Za-z0-9_-]{24,130}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Reads every secret its policies allow; a root or recovery token does anything.',
    fix: 'Run vault token revoke, read the audit device for its use, and rotate the secrets it could read.',
    references: [docs],
    examples: [
      `VAULT_TOKEN=hvs.${fill(91, 'base64url')}`,
      `X-Vault-Token: hvs.${fill(24, 'base62', 2)}`,
      `hvr.${fill(91, 'base64url', 3)}`,
    ],
    nonExamples: [
      `VAULT_TOKEN=hvs.${fill(23)}`,
      `VAULT_TOKEN=hvs.${fill(131)}`,
      `VAULT_TOKEN=hvs.${'x'.repeat(24)}`,
      'VAULT_TOKEN=hvs.your-vault-token-goes-here',
    ],
  }),
  defineRule({
    id: 'vault-batch-token',
    title: 'HashiCorp Vault batch token',
    provider: 'HashiCorp',
    severity: 'high',
    confidence: 0.98,
    keywords: ['hvb.'],
    caseSensitive: true,
    pattern: /hvb\.[A-Za-z0-9_-]{130,500}(?![A-Za-z0-9_-])/,
    minEntropy: 4,
    publicPrefix: 4,
    why: 'Reads every secret its policies allow until it expires.',
    fix: 'It cannot be revoked: end its parent token or disable the mount that made it, and rotate the secrets it could read.',
    references: [docs],
    examples: [
      `VAULT_TOKEN=hvb.${fill(160, 'base64url')}`,
      `token: hvb.${fill(300, 'base64url', 2)}`,
    ],
    nonExamples: [`VAULT_TOKEN=hvb.${fill(129)}`, `VAULT_TOKEN=hvb.${fill(501)}`],
  }),
  defineRule({
    id: 'vault-legacy-token',
    title: 'HashiCorp Vault token (before 1.10)',
    provider: 'HashiCorp',
    severity: 'critical',
    confidence: 0.9,
    keywords: ['vault', ...tokenAssignments],
    scope: 'line',
    pattern:
      /(?:vault|[Tt]oken|TOKEN)[\w.-]{0,16}[\\"'\]) \t]{0,4}(?:=>|:=|[=:,(])[ \t]{0,8}[\\"'`]{0,2}(?<secret>[sbr]\.(?=[A-Za-z]{0,23}[0-9])(?=[A-Z0-9]{0,23}[a-z])(?=[a-z0-9]{0,23}[A-Z])[A-Za-z0-9]{24})(?![A-Za-z0-9_.(-])/,
    minEntropy: 3.5,
    publicPrefix: 2,
    why: 'Reads every secret its policies allow; a root token does anything.',
    fix: 'Run vault token revoke, read the audit device for its use, and rotate the secrets it could read.',
    references: [docs],
    examples: [
      `vault_token = "s.${fill(24)}"`,
      `vault:\n  token: s.${fill(24, 'base62', 2)}`,
      `X-Vault-token: s.${fill(24, 'base62', 3)}`,
    ],
    nonExamples: [
      `value = "s.${fill(24)}"`,
      `vault_token = "s.${fill(23)}"`,
      `vault_token = "s.${fill(25)}"`,
      'vault_token = s.configurationTokenHolder',
      `vault_token = s.${fill(24)}.value`,
    ],
  }),
];
