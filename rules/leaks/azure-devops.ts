import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { azureDevopsToken } from '../leaks-support/checksums.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'azure-devops-pat',
    title: 'Azure DevOps personal access token',
    provider: 'Azure DevOps',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['AZDO'],
    caseSensitive: true,
    scope: 'line',
    pattern:
      /(?<![A-Za-z0-9+/])[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{18}AZDO[A-Za-z0-9]{4}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    structure: { test: 'azure-devops-token', onFail: 'doubt' },
    why: 'Reads and changes code, pipelines and their secrets within its scopes.',
    fix: 'Revoke the token at dev.azure.com, User settings → Personal access tokens, issue a new one and read it from the environment or a secret store.',
    references: [
      'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
    ],
    examples: [`AZURE_DEVOPS_PAT=${azureDevopsToken()}`, `const token = '${azureDevopsToken(4)}';`],
    nonExamples: [
      `AZURE_DEVOPS_PAT=${fill(52)}JQQJ99${fill(18, 'base62', 2)}AZDO${fill(3, 'base62', 3)}`,
      `AZURE_DEVOPS_PAT=${fill(52, 'base62', 2)}JQQJ99${fill(18, 'base62', 3)}AZDO${fill(11, 'base62', 4)}`,
      `AZURE_DEVOPS_PAT=${'x'.repeat(52)}JQQJ99${'x'.repeat(18)}AZDO${'x'.repeat(4)}`,
      'AZURE_DEVOPS_PAT=your_key',
    ],
  }),
  defineRule({
    id: 'azure-devops-pat-legacy',
    title: 'Azure DevOps personal access token under its name',
    provider: 'Azure DevOps',
    severity: 'critical',
    confidence: 0.9,
    keywords: [
      'azure_devops',
      'azure-devops',
      'azuredevops',
      'dev.azure.com',
      'ado_pat',
      'ado_token',
      'vsts',
      'vss_',
    ],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(
          ['azure devops', 'azuredevops', 'ado', 'vss', 'vsts', 'tfs', 'system access'],
          ['pat', 'token', 'password', 'ext pat'],
        ),
        String.raw`https?://[^\s:@/]{0,60}:`,
      ],
      '(?:(?=[a-z]*[2-7])[a-z2-7]{52}|(?=[a-z]*[0-9])[a-z0-9]{84})',
    ),
    minEntropy: 3.5,
    why: 'Reads and changes code, pipelines and their secrets within its scopes.',
    fix: 'Revoke the token at dev.azure.com, User settings → Personal access tokens, issue a new one and read it from the environment or a secret store.',
    references: [
      'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
    ],
    examples: [
      `AZURE_DEVOPS_EXT_PAT=${fill(52, 'base32').toLowerCase()}`,
      `"azure_devops_ext_pat": "${fill(52, 'base32', 2).toLowerCase()}",`,
      `azure_devops_pat = "${fill(84, 'base62', 4)}"`,
      `https://user:${fill(52, 'base32', 3).toLowerCase()}@dev.azure.com/org/_git/repo`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(52, 'base32').toLowerCase()}`,
      `AZURE_DEVOPS_EXT_PAT=${fill(51, 'base32').toLowerCase()}`,
      `AZURE_DEVOPS_EXT_PAT_NAME=${fill(52, 'base32').toLowerCase()}`,
      'AZURE_DEVOPS_EXT_PAT=your_azure_devops_ext_pat_here',
    ],
  }),
];
