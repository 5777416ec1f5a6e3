import { fill, fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { bare, named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'vault-approle-secret-id',
    title: 'HashiCorp Vault AppRole secret id',
    provider: 'HashiCorp Vault',
    severity: 'high',
    confidence: 0.85,
    keywords: ['approle', 'secret_id', 'secret-id'],
    scope: 'near',
    near: { lines: 2 },
    pattern: nearValue([named(['approle', 'vault'], ['secret id']), bare(['secret id'])], uuid),
    minEntropy: 2.5,
    why: 'Together with the role id it logs in as the application.',
    fix: 'Destroy it with vault write auth/approle/role/ROLE/secret-id/destroy, and hand out another.',
    references: ['https://developer.hashicorp.com/vault/docs/auth/approle'],
    examples: [`VAULT_SECRET_ID=${fillUuid()}`, `"vault_secret_id": "${fillUuid(2)}",`],
    nonExamples: [
      `VAULT_SECRET_ID=${fill(20)}`,
      `SERVICE_ITEM=${fillUuid()}`,
      'VAULT_SECRET_ID=your_approle_key_here',
    ],
  }),
];
