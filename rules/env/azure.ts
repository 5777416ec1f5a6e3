import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'azure',
  title: 'Microsoft Azure',
  references: [
    'https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates',
    'https://learn.microsoft.com/dotnet/api/azure.identity.environmentcredential',
  ],
  variables: {
    'vault-url': {
      names: ['AZURE_VAULT_URL', 'AZURE_KEY_VAULT_URL', 'KEY_VAULT_URL'],
      rules: {
        type: 'url',
        sensitive: false,
        schemes: ['https'],
        hosts: [
          ...['.vault.azure.net', '.vault.azure.cn', '.vault.usgovcloudapi.net'],
          '.vault.microsoftazure.de',
        ],
      },
      examples: ['https://gaara-erp-vault.vault.azure.net/'],
      nonExamples: [['https://vault.azure.net.evil.site/', 'env-bad-format']],
    },
    'tenant-id': {
      names: ['AZURE_TENANT_ID'],
      rules: { type: 'uuid', sensitive: false },
      examples: ['0f8fad5b-d9cb-469f-a165-70867728950e'],
      nonExamples: [['contoso', 'env-bad-format']],
    },
    'client-secret': {
      names: ['AZURE_CLIENT_SECRET'],
      rules: {
        type: 'secret',
        minLength: 34,
        docs: 'Password of the application.',
        rotation: { maxAgeDays: 180 },
      },
      examples: [fill(40, 'base62', 40)],
      nonExamples: [['your-client-secret', 'env-placeholder']],
    },
  },
});
