import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'asp-net-machine-key',
    title: 'ASP.NET machine key',
    provider: 'ASP.NET',
    severity: 'critical',
    confidence: 0.97,
    keywords: ['validationKey=', 'decryptionKey='],
    pattern: /(?:validation|decryption)Key="(?<secret>[0-9A-Fa-f]{32,128})(?:,IsolateApps)?"/i,
    minEntropy: 3,
    why: 'Forges view state and login cookies; forged view state runs code on the server.',
    fix: 'Make new keys, or let the server make them, and look for signs of forged view state since the leak.',
    references: [
      'https://learn.microsoft.com/en-us/dotnet/api/system.web.configuration.machinekeysection',
    ],
    examples: [
      `<machineKey validationKey="${fill(128, 'HEX')}" validation="SHA1" />`,
      `decryptionKey="${fill(48, 'HEX', 2)}" decryption="AES"`,
    ],
    nonExamples: ['<machineKey validationKey="AutoGenerate,IsolateApps" />', 'decryptionKey="..."'],
  }),
];
