import { crc32, toDigits } from '../../src/model/checksum.ts';
import { digestOf, sha256 } from '../../src/model/digest.ts';
import { alphabets, fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

const docs =
  'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation';
const formats = 'https://github.blog/engineering/behind-githubs-new-authentication-token-formats/';

/** A body with the checksum that GitHub appends. */
function body(length: number, seed = 1): string {
  const text = fill(length - 6, 'base62', seed);
  return `${text}${toDigits(crc32(text), alphabets.base62, 6)}`;
}

/** A fine-grained token with its checksum, which is base32 of a SHA-256 in capitals. */
function fineGrained(seed = 1): string {
  const start = `github_pat_1${fill(21, 'base62', seed)}_${fill(43, 'base62', seed + 1)}`;
  const bits = [...sha256(start).subarray(0, 5)].map((byte) => byte.toString(2).padStart(8, '0'));
  const digits = bits.join('').match(/.{5}/g) ?? [];
  const sum = digits.map((digit) => alphabets.base32[Number.parseInt(digit, 2)]);
  return `${start}${sum.join('')}${fill(8, 'base62', seed + 2)}`;
}

export default [
  defineRule({
    id: 'github-pat',
    title: 'GitHub personal access token',
    provider: 'GitHub',
    severity: 'critical',
    confidence: 0.99,
    keywords: ['ghp_'],
    caseSensitive: true,
    pattern: /ghp_[A-Za-z0-9]{36}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    structure: { test: 'crc32-base62', onFail: 'doubt' },
    publicPrefix: 4,
    why: 'Acts as its owner in every repository the scopes reach, private ones included.',
    fix: 'Revoke it at github.com/settings/tokens, replace it by a fine-grained token, and read the security log.',
    references: [docs, formats],
    examples: [
      `GITHUB_TOKEN=ghp_${body(36)}`,
      `https://user:ghp_${body(36, 2)}@github.com/o/r.git`,
      `headers = {"Authorization": "token ghp_${body(36, 3)}"}`,
    ],
    nonExamples: [
      `GITHUB_TOKEN=ghp_${fill(35)}`,
      `GITHUB_TOKEN=ghp_${fill(37)}`,
      `GITHUB_TOKEN=aghp_${body(36)}`,
      `GITHUB_TOKEN=ghp_${'x'.repeat(36)}`,
      'GITHUB_TOKEN=ghp_your_token_here',
    ],
  }),
  defineRule({
    id: 'github-fine-grained-pat',
    title: 'GitHub fine-grained personal access token',
    provider: 'GitHub',
    severity: 'critical',
    confidence: 0.99,
    keywords: ['github_pat_'],
    caseSensitive: true,
    pattern: /github_pat_[A-Za-z0-9_]{82}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    structure: { test: 'github-fine-grained', onFail: 'doubt' },
    publicPrefix: 11,
    why: 'Acts as its owner in the repositories and with the permissions it was made for.',
    fix: 'Revoke it at github.com/settings/personal-access-tokens, issue a narrower one, and read the security log.',
    references: [docs],
    examples: [`GH_TOKEN=${fineGrained()}`, `token: '${fineGrained(5)}'`],
    nonExamples: [
      `GH_TOKEN=github_pat_1${fill(21)}_${fill(58)}`,
      `GH_TOKEN=github_pat_1${fill(21)}_${fill(60)}`,
      `GH_TOKEN=github_pat_1${'X'.repeat(21)}_${'X'.repeat(59)}`,
      'GH_TOKEN=github_pat_your_token',
    ],
  }),
  defineRule({
    id: 'github-oauth-token',
    title: 'GitHub OAuth or app user token',
    provider: 'GitHub',
    severity: 'critical',
    confidence: 0.99,
    keywords: ['gho_', 'ghu_'],
    caseSensitive: true,
    pattern: /gh[ou]_[A-Za-z0-9]{36}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    structure: { test: 'crc32-base62', onFail: 'doubt' },
    publicPrefix: 4,
    why: 'Acts as the user who granted it to an application, with the scopes of that grant.',
    fix: 'Revoke the grant at github.com/settings/applications, sign in again, and read the security log.',
    references: [docs, formats],
    examples: [`oauth_token: gho_${body(36)}`, `"token": "ghu_${body(36, 2)}"`],
    nonExamples: [
      `oauth_token: gho_${fill(35)}`,
      `oauth_token: ghu_${fill(40)}`,
      `oauth_token: gho_${'x'.repeat(36)}`,
    ],
  }),
  defineRule({
    id: 'github-app-token',
    title: 'GitHub app installation token',
    provider: 'GitHub',
    severity: 'high',
    confidence: 0.99,
    keywords: ['ghs_'],
    caseSensitive: true,
    pattern: /ghs_[A-Za-z0-9]{36}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    structure: { test: 'crc32-base62', onFail: 'doubt' },
    publicPrefix: 4,
    why: 'Acts as the app in its installation; the token of a workflow is one. It lives for an hour at most.',
    fix: "It ends by itself. Find out how it got into the text, and rotate the app's private key if that leaked too.",
    references: [docs, formats],
    examples: [`GITHUB_TOKEN=ghs_${body(36)}`, `x-access-token:ghs_${body(36, 2)}@github.com`],
    nonExamples: [
      `GITHUB_TOKEN=ghs_${fill(35)}`,
      `GITHUB_TOKEN=ghs_${fill(37)}`,
      `GITHUB_TOKEN=ghs_${'x'.repeat(36)}`,
    ],
  }),
  defineRule({
    id: 'github-app-stateless-token',
    title: 'GitHub app installation token (stateless)',
    provider: 'GitHub',
    severity: 'high',
    keywords: ['ghs_'],
    caseSensitive: true,
    pattern:
      /ghs_[0-9]{1,12}_eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}(?![A-Za-z0-9_-])/,
    publicPrefix: 4,
    why: 'Acts as the app in its installation until it expires, within an hour.',
    fix: "It ends by itself. Find out how it got into the text, and rotate the app's private key if that leaked too.",
    references: [docs],
    examples: [
      `GITHUB_TOKEN=ghs_123456_eyJ${fill(60, 'base64url')}.${fill(200, 'base64url', 2)}.${fill(342, 'base64url', 3)}`,
    ],
    nonExamples: [
      `GITHUB_TOKEN=ghs_123456_eyJ${fill(60, 'base64url')}.${fill(200, 'base64url', 2)}`,
      'GITHUB_TOKEN=ghs_123456_eyJ...',
    ],
  }),
  defineRule({
    id: 'github-refresh-token',
    title: 'GitHub refresh token',
    provider: 'GitHub',
    severity: 'critical',
    confidence: 0.99,
    keywords: ['ghr_'],
    caseSensitive: true,
    pattern: /ghr_[A-Za-z0-9]{76}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    structure: { test: 'crc32-base62', onFail: 'doubt' },
    publicPrefix: 4,
    why: 'With the client secret of its app it makes new user tokens for six months.',
    fix: 'Revoke the grant at github.com/settings/applications, and rotate the client secret if that leaked too.',
    references: [docs, formats],
    examples: [`refresh_token=ghr_${body(76)}`, `"refresh": "ghr_${body(76, 2)}"`],
    nonExamples: [
      `refresh_token=ghr_${fill(75)}`,
      `refresh_token=ghr_${fill(77)}`,
      `refresh_token=ghr_${'x'.repeat(76)}`,
    ],
  }),
  defineRule({
    id: 'github-legacy-token',
    title: 'GitHub token or client secret (40 hex digits)',
    provider: 'GitHub',
    severity: 'high',
    confidence: 0.8,
    keywords: [
      'github_',
      'githubl',
      'githubp',
      'githubt',
      'githubs',
      'githubc',
      'githuba',
      'github-',
      'github.t',
      'gh_tok',
    ],
    scope: 'line',
    pattern: nearValue(
      [named(['github', 'gh'], ['token', 'secret', 'oauth', 'pat', 'password', 'api key'])],
      hex(40),
    ),
    minEntropy: 3,
    published: [digestOf(['da39a3ee5e6b4b0d', '3255bfef95601890', 'afd80709'].join(''))],
    why: 'Tokens of before 2021 act as their owner until revoked; a client secret acts as the OAuth app.',
    fix: 'Revoke the token at github.com/settings/tokens, or make a new client secret in the settings of the app.',
    references: [docs],
    examples: [
      `GITHUB_TOKEN=${fill(40, 'hex')}`,
      `github_client_secret: "${fill(40, 'hex', 2)}"`,
      `const githubToken = '${fill(40, 'hex', 3)}'`,
      `<add key="GitHubPat" value="${fill(40, 'hex', 4)}" />`,
    ],
    nonExamples: [
      `GITHUB_SHA=${fill(40, 'hex')}`,
      `GITHUB_TOKEN=${fill(39, 'hex')}`,
      `GITHUB_TOKEN=${fill(64, 'hex')}`,
      `GITHUB_TOKEN_SHA1=${fill(40, 'hex')}`,
      `github.com/o/r v0.0.0 ${fill(40, 'hex')}`,
    ],
  }),
];
