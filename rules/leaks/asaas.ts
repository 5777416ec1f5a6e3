import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'asaas-api-key',
    title: 'Asaas API key',
    provider: 'Asaas',
    severity: 'critical',
    keywords: ['$aact_prod_'],
    caseSensitive: true,
    pattern: /\$aact_prod_[A-Za-z0-9_-]{20,300}(?:::)?[A-Za-z0-9_:=-]{0,200}(?![A-Za-z0-9_:=-])/,
    minEntropy: 3.5,
    publicPrefix: 11,
    why: 'Charges customers and sends transfers from the account.',
    fix: 'Delete the key at asaas.com/customerConfigIntegrations, create another and keep it outside the repository.',
    references: ['https://docs.asaas.com/docs/authentication-1'],
    examples: [
      `ASAAS_API_KEY='$aact_prod_${fill(90)}'`,
      `access_token: $aact_prod_${fill(60, 'base62', 2)}::${fill(60, 'base62', 3)}`,
    ],
    nonExamples: [`$aact_prod_${fill(19)}`, '$aact_prod_your_key'],
  }),
  defineRule({
    id: 'asaas-sandbox-api-key',
    title: 'Asaas sandbox API key',
    provider: 'Asaas',
    severity: 'medium',
    keywords: ['$aact_hmlg_'],
    caseSensitive: true,
    pattern: /\$aact_hmlg_[A-Za-z0-9_-]{20,300}(?:::)?[A-Za-z0-9_:=-]{0,200}(?![A-Za-z0-9_:=-])/,
    minEntropy: 3.5,
    publicPrefix: 11,
    why: 'Works on test data only, but shows how the live key is kept.',
    fix: 'Revoke the key at asaas.com/customerConfigIntegrations, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.asaas.com/docs/authentication-1'],
    examples: [
      `ASAAS_API_KEY='$aact_hmlg_${fill(90)}'`,
      `access_token: $aact_hmlg_${fill(60, 'base62', 2)}::${fill(60, 'base62', 3)}`,
    ],
    nonExamples: [`$aact_hmlg_${fill(19)}`, '$aact_hmlg_your_key'],
  }),
];
