import { crc32, toDigits } from '../../src/model/checksum.ts';
import { alphabets, fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const docs =
  'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/';

function token(prefix: string, seed: number): string {
  const text = `${prefix}xFf${fill(173, 'base64url', seed)}=`;
  return `${text}${toDigits(crc32(text), alphabets.HEX, 8)}`;
}

export default [
  defineRule({
    id: 'atlassian-api-token',
    title: 'Atlassian account API token',
    provider: 'Atlassian',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['ATATT3'],
    caseSensitive: true,
    pattern: /ATATT3[A-Za-z0-9_=-]{100,250}=[A-F0-9]{8}(?![A-Za-z0-9_=-])/,
    structure: { test: 'crc32-hex', onFail: 'doubt' },
    publicPrefix: 6,
    why: 'With the e-mail address it acts as its owner in Jira, Confluence and Bitbucket.',
    fix: 'Revoke it at id.atlassian.com/manage-profile/security/api-tokens and create one with scopes.',
    references: [docs],
    examples: [`JIRA_API_TOKEN=${token('ATATT3', 1)}`, `"token": "${token('ATATT3', 2)}"`],
    nonExamples: [
      `JIRA_API_TOKEN=ATATT3${fill(90)}=${fill(8, 'HEX')}`,
      `JIRA_API_TOKEN=ATATT3${fill(176)}=${fill(8, 'HEX')}`,
      `JIRA_API_TOKEN=${token('ATATT3', 1)}A`,
    ],
  }),
  defineRule({
    id: 'atlassian-access-token',
    title: 'Bitbucket repository, project or workspace access token',
    provider: 'Atlassian',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['ATCTT3'],
    caseSensitive: true,
    pattern: /ATCTT3[A-Za-z0-9_=-]{100,250}=[A-F0-9]{8}(?![A-Za-z0-9_=-])/,
    structure: { test: 'crc32-hex', onFail: 'doubt' },
    publicPrefix: 6,
    why: 'Reads and, with the right scope, changes the code of a repository, project or workspace.',
    fix: 'Revoke it in the settings of the repository, project or workspace under Access tokens.',
    references: [
      'https://support.atlassian.com/bitbucket-cloud/docs/repository-access-tokens/',
      docs,
    ],
    examples: [`BITBUCKET_TOKEN=${token('ATCTT3', 1)}`, `x-token-auth:${token('ATCTT3', 2)}@`],
    nonExamples: [
      `BITBUCKET_TOKEN=ATCTT3${fill(90)}=${fill(8, 'HEX')}`,
      `BITBUCKET_TOKEN=ATCTT3${fill(176)}=${fill(8, 'HEX')}`,
    ],
  }),
  defineRule({
    id: 'atlassian-data-center-token',
    title: 'Jira or Confluence Data Center token',
    provider: 'Atlassian',
    severity: 'critical',
    confidence: 0.97,
    keywords: ['jira', 'confluence', 'atlassian'],
    scope: 'near',
    near: { lines: 3 },
    pattern: /(?<![A-Za-z0-9+/])[MNO][A-Za-z0-9+/]{15}O[g-v][A-Za-z0-9+/]{26}(?![A-Za-z0-9+/=])/,
    structure: { test: 'jira-token', onFail: 'drop' },
    why: 'Acts as its owner on the server.',
    fix: 'Revoke it in the profile under Personal access tokens and create one that expires.',
    references: [
      'https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html',
    ],
    examples: [
      `JIRA_TOKEN=${btoa(`${fill(12, 'digit')}:${atob(fill(28, 'base64')).slice(0, 20)}`)}`,
      `confluence:\n  token: ${btoa(`${fill(12, 'digit', 2)}:${atob(fill(28, 'base64', 2)).slice(0, 20)}`)}`,
    ],
    nonExamples: [
      `TOKEN=${btoa(`${fill(12, 'digit')}:${atob(fill(28, 'base64')).slice(0, 20)}`)}`,
      `JIRA_TOKEN=M${fill(15, 'base64')}Og${fill(26, 'base64')}`,
      `JIRA_TOKEN=${btoa(`${fill(12, 'digit')}:${fill(19)}`)}`,
    ],
  }),
];
