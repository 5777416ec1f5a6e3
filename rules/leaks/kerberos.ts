import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const head = '$krb5';

export default [
  defineRule({
    id: 'kerberos-ticket-hash',
    title: 'Kerberos ticket to crack offline',
    provider: 'Kerberos',
    severity: 'high',
    confidence: 0.9,
    keywords: ['$krb5asrep$', '$krb5tgs$', '$krb5pa$'],
    scope: 'line',
    pattern:
      /\$krb5(?:asrep|tgs|pa)\$\d{1,2}\$(?:[^\s:$]{1,80}:|\*[^*\s]{1,200}\*\$)?(?<secret>[0-9a-f]{32}\$[0-9a-f]{100,4000}|[0-9a-f]{100,4000})(?![0-9A-Za-z])/,
    why: 'Whoever has it can try passwords against it without asking anybody.',
    fix: 'Change the password of the account it was taken for, to a long random one.',
    references: ['https://attack.mitre.org/techniques/T1558/'],
    examples: [
      `${head}asrep$23$user@corp.test:${fill(32, 'hex')}$${fill(400, 'hex', 2)}`,
      `${head}tgs$23$${fill(32, 'hex', 3)}$${fill(500, 'hex', 4)}`,
    ],
    nonExamples: [`${head}asrep$23$user@corp.test:<hash>`, `${head}tgs$23$${fill(40, 'hex')}`],
  }),
];
