import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { notFiller } from '../leaks-support/placeholder.ts';

export default [
  defineRule({
    id: 'netrc-password',
    title: 'password in a netrc entry',
    provider: 'netrc',
    severity: 'high',
    confidence: 0.8,
    keywords: ['machine '],
    scope: 'near',
    near: { lines: 2 },
    pattern: new RegExp(
      String.raw`\bmachine[ \t]{1,8}[\w.-]{2,100}\s{1,8}login\s{1,8}[^\s$<{]{1,100}\s{1,8}password\s{1,8}${notFiller}(?<secret>[^\s$<{*]{6,256})(?!\S)`,
    ),
    minEntropy: 2,
    why: 'Logs in to that machine as that user.',
    fix: 'Change the password or revoke the token on that machine, and write the file at run time.',
    references: [
      'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html',
    ],
    examples: [
      `machine files.internal login ci password ${fill(24)}`,
      `machine git.internal\n  login ci\n  password ${fill(20, 'base62', 2)}\n`,
    ],
    nonExamples: [
      'machine example.org login user password $TOKEN',
      'machine example.org login user password <token>',
      'machine github.com login user password your-token',
    ],
  }),
];
