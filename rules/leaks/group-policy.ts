import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'group-policy-cpassword',
    title: 'password in Group Policy preferences',
    provider: 'Microsoft',
    severity: 'critical',
    confidence: 0.97,
    keywords: ['cpassword="'],
    pattern: /cpassword="(?<secret>[A-Za-z0-9+/=]{16,400})"/i,
    minEntropy: 2.8,
    why: 'Encrypted with a key that Microsoft published: anybody can read the password.',
    fix: 'Change the password of that account on every machine, delete the preference and use Windows LAPS.',
    references: [
      'https://learn.microsoft.com/en-us/security-updates/securitybulletins/2014/ms14-025',
    ],
    examples: [
      `<Properties action="U" userName="admin" cpassword="${fill(64, 'base64')}" />`,
      `cpassword="${fill(43, 'base64', 2)}="`,
    ],
    nonExamples: ['cpassword=""', 'cpassword="<encrypted>"'],
  }),
];
