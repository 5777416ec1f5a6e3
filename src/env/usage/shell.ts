import type { Language } from './language.ts';

export const shell: Language = {
  id: 'shell',
  files: /\.(?:sh|bash|zsh|bats)$|(?:^|\/)(?:entrypoint|docker-entrypoint)$/i,
  keywords: ['$', 'printenv', ' -v '],
  lexis: {
    lineComments: ['#'],
    blockComments: [],
    strings: [
      // `$'…'` too. An apostrophe in double quotes opens nothing, and `$NAME` there is read.
      { open: "'", close: "'" },
      { open: '"', close: '"', escape: '\\', isCode: true },
    ],
  },
  forms: [
    { pattern: /(?<!\\)\$(?<name>[A-Z_][A-Z0-9_]{2,})\b/g },
    {
      pattern: /(?<!\\)\$\{(?<name>[A-Z_][A-Z0-9_]{2,})(?=[}:?+\-=%#/,^@])/g,
      fallback: /^(?::?[-=+])/,
    },
    { pattern: /\bprintenv\s+(?<name>[A-Z_][A-Z0-9_]{2,})\b/g },
    { pattern: /(?:\[|\btest)\s+(?:!\s+)?-v\s+(?<name>[A-Z_][A-Z0-9_]{2,})\b/g, fallback: /^/ },
  ],
  dynamic: [/\$\{!(?!\w+[@*[])/g],
  assigned:
    /(?:^|[\s;&|(])(?:export\s+|local\s+|readonly\s+|declare\s+(?:-\w+\s+)*)?([A-Z_][A-Z0-9_]*)\+?=|\b(?:for|read(?:\s+-\w+)*)\s+([A-Z_][A-Z0-9_]*)/g,
};
