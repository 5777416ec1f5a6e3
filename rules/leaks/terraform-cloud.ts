import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'terraform-cloud-token',
    title: 'HCP Terraform API token',
    provider: 'HashiCorp',
    severity: 'critical',
    confidence: 0.99,
    keywords: ['.atlasv1.'],
    caseSensitive: true,
    scope: 'line',
    pattern: /(?<![A-Za-z0-9_.-])[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{60,90}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    why: 'Runs plans and reads state, which holds secrets, in every workspace of its user, team or organization.',
    fix: 'Delete it under User settings, Tokens (or those of the team or organization), create one that expires, and read the audit trail.',
    references: [
      'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
    ],
    examples: [
      `TF_TOKEN_app_terraform_io=${fill(14)}.atlasv1.${fill(67, 'base64url')}`,
      `credentials "app.terraform.io" {\n  token = "${fill(14, 'base62', 2)}.atlasv1.${fill(67, 'base64url', 2)}"\n}`,
    ],
    nonExamples: [
      `TOKEN=${fill(13)}.atlasv1.${fill(67, 'base64url')}`,
      `TOKEN=${fill(14)}.atlasv1.${fill(59, 'base64url')}`,
      `TOKEN=${fill(14)}.atlasv1.${fill(91, 'base64url')}`,
      `TOKEN=${'x'.repeat(14)}.atlasv1.${'x'.repeat(67)}`,
    ],
  }),
];
