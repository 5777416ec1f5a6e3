import { fill, fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { notFiller } from '../leaks-support/placeholder.ts';

export default [
  defineRule({
    id: 'npmrc-auth-token',
    title: 'token for a package registry in .npmrc',
    provider: 'npm',
    severity: 'high',
    confidence: 0.9,
    keywords: ['_authToken'],
    caseSensitive: true,
    scope: 'line',
    pattern: new RegExp(
      String.raw`//[\w$@{][^\s"'=]{0,200}/:_authToken["']?(?:[ \t]{0,3}[=:]|[ \t])[ \t]{0,3}["']?${notFiller}(?<secret>[A-Za-z0-9+/=_.:-]{16,500})(?![A-Za-z0-9+/=_.:-])`,
    ),
    minEntropy: 2.8,
    why: 'Installs private packages and, with write rights, publishes versions that others run.',
    fix: 'Revoke the token at the registry and write _authToken=${NPM_TOKEN} into the file.',
    references: ['https://docs.npmjs.com/cli/configuring-npm/npmrc'],
    examples: [
      `//npm.internal/:_authToken=${fill(40, 'hex')}`,
      `//nexus.internal/repository/npm/:_authToken="NpmToken.${fillUuid()}"`,
    ],
    nonExamples: [
      '//registry.npmjs.org/:_authToken=${NPM_TOKEN}',
      '//npm.internal/:_authToken=your-token-goes-here',
      `npm.internal/:_authToken=${fill(40, 'hex')}`,
      `//npm.internal:_authToken=${fill(40, 'hex')}`,
      `///:_authToken=${fill(40, 'hex')}`,
      '//npm.internal/:_authToken=<token>',
    ],
  }),
  defineRule({
    id: 'npmrc-auth',
    title: 'user and password in .npmrc',
    provider: 'npm',
    severity: 'high',
    confidence: 0.92,
    keywords: ['_auth=', '_auth =', '"_auth"', '_auth:'],
    caseSensitive: true,
    scope: 'line',
    pattern:
      /(?<![\w])_auth["']?[ \t]{0,3}[=:][ \t]{0,3}["']?(?<secret>[A-Za-z0-9+/]{12,400}={0,2})(?![A-Za-z0-9+/=])/,
    structure: { test: 'base64-user-password', onFail: 'drop' },
    why: 'Holds user and password of the registry in base64, which hides nothing.',
    fix: 'Change the password at the registry and use a token from the environment instead.',
    references: ['https://docs.npmjs.com/cli/configuring-npm/npmrc'],
    examples: [
      `//nexus.internal/:_auth=${btoa(`ci:${fill(16)}`)}`,
      `_auth = "${btoa(`deploy:${fill(20, 'base62', 2)}`)}"`,
    ],
    nonExamples: [`_auth=${fill(24)}`, '_auth=${NPM_AUTH}'],
  }),
  defineRule({
    id: 'npmrc-password',
    title: 'registry password in .npmrc',
    provider: 'npm',
    severity: 'high',
    confidence: 0.9,
    keywords: [':_password'],
    caseSensitive: true,
    scope: 'line',
    pattern:
      /:_password[ \t]{0,3}=[ \t]{0,3}["']?(?<secret>[A-Za-z0-9+/]{8,400}={0,2})(?![A-Za-z0-9+/=])/,
    minEntropy: 2.8,
    why: 'Holds the password of the registry in base64, which hides nothing.',
    fix: 'Change the password at the registry and use a token from the environment instead.',
    references: ['https://docs.npmjs.com/cli/configuring-npm/npmrc'],
    examples: [
      `//nexus.internal/:_password=${btoa(fill(16))}`,
      `//feed.internal/npm/:_password="${btoa(fill(52, 'base36', 2))}"`,
    ],
    nonExamples: [
      '//nexus.internal/:_password=${NPM_PASSWORD}',
      '//nexus.internal/:_password=<base64>',
    ],
  }),
  defineRule({
    id: 'yarnrc-auth-token',
    title: 'token for a package registry in .yarnrc.yml',
    provider: 'npm',
    severity: 'high',
    confidence: 0.9,
    keywords: ['npmAuthToken', 'npmAuthIdent'],
    caseSensitive: true,
    scope: 'line',
    pattern: new RegExp(
      String.raw`npmAuth(?:Token|Ident)["']?[ \t]{0,3}:[ \t]{0,3}["']?${notFiller}(?<secret>[A-Za-z0-9+/=_.:-]{12,2000})(?![A-Za-z0-9+/=_.:-])`,
    ),
    minEntropy: 2.8,
    why: 'Installs private packages and, with write rights, publishes versions that others run.',
    fix: 'Revoke the token at the registry and write npmAuthToken: "${NPM_TOKEN}" into the file.',
    references: ['https://yarnpkg.com/configuration/yarnrc#npmAuthToken'],
    examples: [
      `    npmAuthToken: "${fill(40, 'hex')}"`,
      `npmAuthIdent: ci:${fill(20, 'base62', 2)}`,
    ],
    nonExamples: ['npmAuthToken: ${NPM_TOKEN}', 'npmAuthToken: <token>'],
  }),
];
