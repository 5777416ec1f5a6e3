import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'cisco-type7-password',
    title: 'Cisco type 7 password',
    provider: 'Cisco',
    severity: 'high',
    confidence: 0.93,
    keywords: ['password 7 ', 'secret 7 ', 'key 7 ', 'key-string 7 '],
    scope: 'line',
    pattern:
      /(?:password|secret|key|key-string)[ ]7[ ](?<secret>[01]\d(?:[0-9A-F]{2}){3,64})(?![0-9A-Za-z])/,
    minEntropy: 2,
    why: 'Only scrambled: anybody can read the password.',
    fix: 'Change the password on the device and store it as type 8 or 9.',
    references: ['https://sec.cloudapps.cisco.com/security/center/resources/password_types'],
    examples: [
      `username admin password 7 08${fill(16, 'HEX')}`,
      `tacacs-server key 7 13${fill(20, 'HEX', 2)}`,
    ],
    nonExamples: ['username admin password 7 <hash>', 'password 7 days old'],
  }),
  defineRule({
    id: 'cisco-password-hash',
    title: 'Cisco password hash (type 5, 8 or 9)',
    provider: 'Cisco',
    severity: 'medium',
    confidence: 0.9,
    keywords: [
      '$8$',
      '$9$',
      'secret 5 $',
      'secret 8 $',
      'secret 9 $',
      'password 5 $',
      'password 8 $',
      'password 9 $',
    ],
    scope: 'line',
    pattern:
      /(?:(?:password|secret)[ ]5[ ](?=\$1)|(?<![\w$./])(?=\$[89]))(?<secret>\$1\$[./0-9A-Za-z]{1,8}\$[./0-9A-Za-z]{22}|\$[89]\$[./0-9A-Za-z]{14}\$[./0-9A-Za-z]{43})(?![./0-9A-Za-z])/,
    minEntropy: 3,
    why: 'Passwords can be tried against the hash at leisure; type 5 falls fast.',
    fix: 'Change the password on the device and store it as type 8 or 9.',
    references: ['https://sec.cloudapps.cisco.com/security/center/resources/password_types'],
    examples: [
      `enable secret 5 $1$${fill(4)}$${fill(22)}`,
      `username ops secret 9 $9$${fill(14)}$${fill(43)}`,
    ],
    nonExamples: [`enable secret 5 $1$${fill(4)}$${fill(21)}`, 'enable secret 5 $1$mERr$...'],
  }),
];
