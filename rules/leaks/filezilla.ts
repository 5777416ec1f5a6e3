import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'filezilla-password',
    title: 'password in a FileZilla site list',
    provider: 'FileZilla',
    severity: 'high',
    confidence: 0.9,
    keywords: ['<Pass'],
    caseSensitive: true,
    scope: 'line',
    pattern: /<Pass(?: encoding="base64")?>(?<secret>(?!\$\{)[^<>\s]{6,200})<\/Pass>/,
    minEntropy: 1.8,
    why: 'Logs in to the file server as that user; base64 hides nothing.',
    fix: 'Change the password on the server, and set a master password in FileZilla.',
    references: ['https://wiki.filezilla-project.org/Site_Manager'],
    examples: [
      `<Pass encoding="base64">${btoa(fill(12))}</Pass>`,
      `<User>me</User><Pass>${fill(14, 'base62', 2)}</Pass>`,
    ],
    nonExamples: ['<Pass encoding="base64"></Pass>', '<Pass encoding="crypt" pubkey="x">y</Pass>'],
  }),
];
