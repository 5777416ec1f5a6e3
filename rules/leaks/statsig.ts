import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'statsig-server-secret',
    title: 'Statsig server secret',
    provider: 'Statsig',
    severity: 'high',
    confidence: 0.9,
    keywords: ['secret-'],
    caseSensitive: true,
    pattern: /(?<![\w.-])secret-[A-Za-z0-9]{40,48}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 7,
    why: 'Reads every gate, experiment and rule of the project, and logs events.',
    fix: 'Delete the secret at console.statsig.com/api_keys, create another and keep it outside the repository.',
    references: ['https://docs.statsig.com/server/introduction'],
    examples: [
      `STATSIG_SERVER_SECRET=secret-${fill(44)}`,
      `export STATSIG_SERVER_SECRET="secret-${fill(48, 'base62', 4)}"`,
    ],
    nonExamples: [
      `STATSIG_SERVER_SECRET=secret-${fill(39)}`,
      `STATSIG_SERVER_SECRET=secret-${fill(55, 'base62', 2)}`,
      `STATSIG_SERVER_SECRET=secret-${'x'.repeat(40)}`,
      'STATSIG_SERVER_SECRET=secret-your_key',
      `STATSIG_KEY=client-${fill(43)}`,
    ],
  }),
  defineRule({
    id: 'statsig-console-key',
    title: 'Statsig console API key',
    provider: 'Statsig',
    severity: 'high',
    confidence: 0.9,
    keywords: ['console-'],
    caseSensitive: true,
    pattern: /(?<![\w.-])console-[A-Za-z0-9]{40,48}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 8,
    why: 'Changes gates and experiments of the project.',
    fix: 'Replace the key at console.statsig.com/api_keys, then hand the new one to the application through its environment.',
    references: ['https://docs.statsig.com/console-api/introduction'],
    examples: [
      `STATSIG_CONSOLE_KEY=console-${fill(44)}`,
      `STATSIG_CONSOLE_KEY=console-${fill(48, 'base62', 4)}`,
    ],
    nonExamples: [
      `STATSIG_CONSOLE_KEY=console-${fill(39)}`,
      `STATSIG_CONSOLE_KEY=console-${fill(55, 'base62', 2)}`,
      `STATSIG_CONSOLE_KEY=console-${'x'.repeat(40)}`,
      'STATSIG_CONSOLE_KEY=console-your_key',
    ],
  }),
];
