import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { notFiller } from '../leaks-support/placeholder.ts';

export default [
  defineRule({
    id: 'curl-user-password',
    title: 'user and password in a curl command',
    provider: 'curl',
    severity: 'high',
    confidence: 0.75,
    keywords: ['curl '],
    caseSensitive: true,
    scope: 'near',
    near: { lines: 4 },
    pattern: new RegExp(
      String.raw`\bcurl\b(?:[^\n\\|;]|\\(?:\r?\n)?){0,400}?[ \t](?:-u|--user)[ =]?["']?[^\s:"'$<{\\]{0,64}:["']?${notFiller}(?!\[)(?<secret>[^\s"'$<>{}*\\\x60]{6,128})(?=["'\s]|$)`,
    ),
    minEntropy: 2,
    why: 'Logs in to the server as that user.',
    fix: 'Change the password on the server and let curl read it with --netrc or from the environment.',
    references: ['https://curl.se/docs/manpage.html#-u'],
    knownMisses: ['Passwords that are the words most manuals use, such as admin and password.'],
    examples: [
      `curl -u deploy:${fill(14)} https://files.internal/a`,
      `curl -sS --user 'ci:${fill(20, 'base62', 2)}' -X POST https://nexus.internal/`,
    ],
    nonExamples: [
      'curl -u user:password https://example.org',
      'curl -u "$USER:$PASS" https://example.org',
      'curl -u admin:<password> https://example.org',
      'curl -u admin:admin https://localhost',
    ],
  }),
];
