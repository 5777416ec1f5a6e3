import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'vault',
  title: 'HashiCorp Vault and OpenBao',
  references: ['https://developer.hashicorp.com/vault/docs/commands#environment-variables'],
  variables: {
    addr: {
      names: ['VAULT_ADDR', 'BAO_ADDR'],
      rules: { type: 'url', sensitive: false, schemes: ['http', 'https'], requires: ['host'] },
      overrides: {
        production: { schemes: ['https'], notHosts: ['localhost', '127.0.0.1', '0.0.0.0'] },
      },
      examples: ['https://vault.internal.site:8200'],
      nonExamples: [
        ['vault.internal.site', 'env-bad-format'],
        ['https://vault.example.com', 'env-placeholder'],
      ],
    },
    token: {
      names: ['VAULT_TOKEN', 'BAO_TOKEN'],
      rules: {
        type: 'secret',
        pattern: /^(?:hv[sbr]\.|s\.|b\.|r\.)[A-Za-z0-9_.-]{20,}$/,
        docs: 'Reads secrets as its owner. In production log in by AppRole or OIDC.',
        rotation: { maxAgeDays: 30 },
      },
      overrides: { production: { discouraged: 'log in by AppRole or OIDC' } },
      examples: [`hvs.${fill(90, 'base64url', 41)}`, `s.${fill(24, 'base62', 42)}`],
      nonExamples: [
        ['s.xxxxxxxxxxxx', 'env-placeholder'],
        ['root', 'env-insecure-value'],
      ],
    },
    'role-id': {
      names: ['VAULT_ROLE_ID'],
      rules: { type: 'uuid', sensitive: true },
      examples: ['675a50e7-cfe0-be76-e35f-49ec009731ea'],
      nonExamples: [['xxxx', 'env-placeholder']],
    },
    'secret-id': {
      names: ['VAULT_SECRET_ID'],
      rules: { type: 'uuid', sensitive: true, docs: 'Second half of an AppRole login.' },
      examples: ['ed0a642f-2acf-c2da-232f-1b21300d5f29'],
      nonExamples: [['xxxx', 'env-placeholder']],
    },
  },
});
