import type { Language } from './language.ts';

const env = String.raw`(?:\bprocess\s*\??\.\s*env|\bimport\.meta\.env|\bBun\.env)`;
const fallback = /^\s*(?:\?\?|\|\|)/;

/** JavaScript and TypeScript: Node, Deno, Bun, Vite, Nest and Adonis. */
export const javascript: Language = {
  id: 'javascript',
  files: /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/i,
  keywords: ['env', 'onfig'],
  lexis: {
    lineComments: ['//'],
    blockComments: [
      ['/*', '*/'],
      ['<!--', '-->'],
    ],
    strings: [
      { open: "'", close: "'", escape: '\\', isOneLine: true },
      { open: '"', close: '"', escape: '\\', isOneLine: true },
      { open: '`', close: '`', escape: '\\', code: '${' },
    ],
    hasRegExp: true,
  },
  forms: [
    { pattern: new RegExp(`${env}\\s*\\??\\.\\s*(?<name>[A-Za-z_$][\\w$]*)`, 'g'), fallback },
    {
      pattern: new RegExp(
        `${env}\\s*(?:\\?\\.)?\\[\\s*(["'\`])(?<name>[A-Za-z_]\\w*)\\1\\s*\\]`,
        'g',
      ),
      fallback,
    },
    {
      pattern: new RegExp(`\\{(?<name>[^{}]{1,2000})\\}\\s*=\\s*${env}(?![\\w.\\[])`, 'g'),
      isList: true,
    },
    { pattern: /\bDeno\.env\.get\(\s*(["'`])(?<name>[A-Za-z_]\w*)\1\s*\)/g, fallback },
    { pattern: /\bEnv\.get\(\s*(["'`])(?<name>[A-Z_][A-Z0-9_]*)\1/g, fallback: /^\s*,/ },
    { pattern: /\benv\.get\(\s*(["'`])(?<name>[A-Z_][A-Z0-9_]*)\1/g, fallback: /^\s*,/ },
    {
      pattern:
        /\b\w*[cC]onfig\w*\.(?:get|getOrThrow)(?:<[^>()]{0,80}>)?\(\s*(["'`])(?<name>[A-Z_][A-Z0-9_]*)\1/g,
      fallback: /^\s*,/,
    },
  ],
  dynamic: [new RegExp(`${env}\\s*(?:\\?\\.)?\\[\\s*(?!["'\`])`, 'g')],
};
