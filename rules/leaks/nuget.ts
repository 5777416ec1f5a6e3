import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const base32 = (length: number, seed = 1): string => fill(length, 'base32', seed).toLowerCase();

export default [
  defineRule({
    id: 'nuget-api-key',
    title: 'NuGet API key',
    provider: 'NuGet',
    severity: 'critical',
    keywords: ['oy2'],
    caseSensitive: true,
    pattern: /(?<![A-Za-z0-9_+/-])oy2[a-z2-7]{43}(?![A-Za-z0-9_+/=-])/,
    minEntropy: 3.8,
    publicPrefix: 3,
    why: 'Pushes package versions that run on the machines of everybody who restores them.',
    fix: 'Regenerate or delete it at nuget.org/account/apikeys, move to trusted publishing, and check recent versions.',
    references: ['https://learn.microsoft.com/en-us/nuget/nuget-org/publish-a-package'],
    examples: [
      `NUGET_API_KEY=oy2${base32(43)}`,
      `dotnet nuget push a.nupkg -k oy2${base32(43, 2)} -s https://api.nuget.org/v3/index.json`,
    ],
    nonExamples: [
      `NUGET_API_KEY=oy2${base32(42)}`,
      `NUGET_API_KEY=oy2${base32(44)}`,
      `NUGET_API_KEY=oy2${'x'.repeat(43)}`,
    ],
  }),
];
