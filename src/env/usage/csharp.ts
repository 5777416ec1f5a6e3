import type { CodeText } from './code-text.ts';
import type { ExtraRead, Language } from './language.ts';
import { ownDemands, ownReaders } from './patterns.ts';

const read = String.raw`\bGetEnvironmentVariable\(\s*(?:"|nameof\()(?<name>[A-Za-z_]\w*)(?:"|\))`;

/** C# and its neighbours: the environment itself, and the configuration of .NET that reads it. */
export const csharp: Language = {
  id: 'csharp',
  files: /\.(?:cs|fs|vb|cshtml|razor)$/i,
  keywords: ['EnvironmentVariable', 'onfiguration', 'etEnv', 'equireEnv'],
  lexis: {
    lineComments: ['//'],
    blockComments: [['/*', '*/']],
    strings: [
      { open: '"""', close: '"""' },
      { open: '@"', close: '"' },
      { open: '$"', close: '"', escape: '\\', code: '{', isOneLine: true },
      { open: '"', close: '"', escape: '\\', isOneLine: true },
      { open: "'", close: "'", escape: '\\', isOneLine: true },
    ],
  },
  forms: [
    {
      pattern: new RegExp(`${read}(?:\\s*,[^()]{0,200})?\\s*\\)`, 'g'),
      fallback: /^\s*(?:\?\?(?!\s*throw\b)|is\s+(?:not\s+)?null\b|[!=]=\s*null\b)/,
      before: /\bIsNullOr(?:Empty|WhiteSpace)\(\s*(?:System\.)?Environment\.$/,
    },
    ownReaders,
    ownDemands,
  ],
  dynamic: [
    /\bGetEnvironmentVariable\((?!\s*(?:\)|(?:"|nameof\()[A-Za-z_]\w*(?:"|\))\s*[,)]))/g,
    /\bGetEnvironmentVariables\(/g,
    /\.AddEnvironmentVariables\(/g,
    /\b[cC]onfiguration\s*\.\s*(?:GetSection|Bind)\(/g,
  ],
  extra: { sign: /\b_?[cC]onfiguration\b/, reads: readsOfConfiguration },
};

/**
 * `Configuration["Db:Host"]` is the variable `Db__Host`, unless a file has it: it counts as used.
 *
 * Source: https://learn.microsoft.com/en-us/aspnet/core/fundamentals/configuration/
 */
function* readsOfConfiguration({ text }: CodeText): Generator<ExtraRead> {
  const keys =
    /\b_?[cC]onfiguration\s*(?:\[\s*|\.\s*(GetConnectionString|GetValue(?:<[\w?.]{1,60}>)?)\(\s*)"([\w:]{1,200})"/g;
  for (const match of text.matchAll(keys)) {
    const [all, method, key = ''] = match;
    const prefix = method === 'GetConnectionString' ? 'ConnectionStrings__' : '';
    const name = `${prefix}${key.replaceAll(':', '__')}`;
    const offset = match.index;
    yield { name, offset, length: all.length, hasDefault: true, isMention: true };
  }
}
