import type { Language, UsageForm } from './language.ts';
import {
  calls,
  dynamicCalls,
  dynamicIndexes,
  indexes,
  ownDemands,
  ownReaders,
} from './patterns.ts';
import { hasValidator, validated } from './validators.ts';

const env = String.raw`(?:\bprocess\s*\??\.\s*env|\bimport\.meta\.env|\bBun\.env|\bDeno\.env\.toObject\(\))`;
/** Behind a read, or behind the conversion that it stands in: `Number(process.env.PORT) || 80`. */
const orElse = /^!?\s*(?:(?:,\s*\d+\s*)?\)\s*)?(?:\?\?|\|\|)/;
/** Behind a whole name: no further letter, and no assignment but one that keeps a value. */
const isRead = String.raw`(?![\w$]|\s*=(?![=>]))`;

/** JavaScript and TypeScript: Node, Deno, Bun, Vite, SvelteKit, Astro, Nest, Adonis, validators. */
export const javascript: Language = {
  id: 'javascript',
  files: /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/i,
  keywords: ['env', 'onfig', 'Env', 'oi.object'],
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
    ...wholeForms(env, '[A-Za-z_$][\\w$]*'),
    { pattern: calls(String.raw`\bDeno\.env\.get`), fallback: /^\s*\)\s*(?:\?\?|\|\|)/ },
    { pattern: calls(String.raw`\bDeno\.env\.has`), fallback: /^/ },
    {
      pattern: calls(String.raw`\b[eE]nv\.get`, '[A-Z_][A-Z0-9_]*'),
      fallback: /^\s*(?:,|\)\s*(?:\?\?|\|\||(?:\.\s*\w+\([^()\n]{0,80}\)\s*){0,4}\.\s*default\())/,
    },
    {
      pattern:
        /\b\w*[cC]onfig\w*\.(?:get|getOrThrow)(?:<[^>()]{0,80}>)?\(\s*(["'`])(?<name>[A-Z_][A-Z0-9_]*)\1/g,
      fallback: /^\s*(?:,(?!\s*\{\s*infer)|\)\s*(?:\?\?|\|\|))/,
    },
    {
      pattern:
        /\bimport\s*\{(?<name>[^{}]{1,2000})\}\s*from\s*["'](?:\$env\/static\/(?:private|public)|@env)["']/g,
      list: 'plain',
    },
    // What Astro checks by its schema; the demand is read from `astro.config`.
    {
      pattern:
        /\bimport\s*\{(?<name>[^{}]{1,2000})\}\s*from\s*["']astro:env\/(?:server|client)["']/g,
      list: 'plain',
      isMention: true,
    },
    { pattern: calls(String.raw`(?<![\w.$])getSecret`, '[A-Z_][A-Z0-9_]*'), isMention: true },
    { ...ownReaders },
    { ...ownDemands },
    {
      pattern: /\bEnvironmentPlugin\(\s*\[(?<name>[^[\]]{1,2000})\]/g,
      list: 'quoted',
    },
  ],
  dynamic: [
    dynamicIndexes(`${env}\\s*(?:\\?\\.)?`),
    dynamicCalls(String.raw`\bDeno\.env\.get`),
    new RegExp(`\\bObject\\.(?:keys|entries|values)\\(\\s*(?=${env}\\s*\\))`, 'g'),
  ],
  alias: {
    declared: [
      // Looks back from the environment, which is rarer than an assignment.
      new RegExp(
        `(?<=(?:(?<![\\w$.])|\\bthis\\.)(?<alias>[A-Za-z_$][\\w$]{0,40})(?:\\s?\\??:\\s?[\\w.<>, |]{1,80})?\\s?=\\s?(?:\\{\\s?\\.\\.\\.)?)${env}(?![\\w$]|\\s*\\??\\.|\\s*[[(])`,
        'g',
      ),
      /(?<=(?<![\w$.])(?<alias>[A-Za-z_$][\w$]{0,40})\s?\??:\s?)NodeJS\.(?:ProcessEnv|Dict<string>)/g,
      /\b(?:const|let|var)\s+(?<alias>[A-Za-z_$][\w$]{0,40})\s*=\s*loadEnv\(/g,
      /\b(?:const|let|var)\s{0,4}\{\s{0,8}(?:env\s?:\s?)?(?<alias>env|(?<=:\s?)[\w$]{1,40})\s{0,8}\}\s?=\s?process\b(?!\s*\.)/g,
      /\bimport\s?\{\s{0,8}(?:env\sas\s)?(?<alias>env|(?<=\sas\s)[\w$]{1,40})\s{0,8}\}\s?from\s?["'](?:(?:node:)?process|\$env\/dynamic\/(?:private|public))["']/g,
      /\bimport\s+\*\s*as\s+(?<alias>[\w$]{1,40})\s+from\s*["']\$env\/static\/(?:private|public)["']/g,
      /\bimport\s+(?<alias>[\w$]{1,40})\s+from\s*["']react-native-config["']/g,
    ],
    forms: (alias) => wholeForms(named(alias), '[A-Z_][A-Z0-9_]*'),
    dynamic: (alias) => [dynamicIndexes(`${named(alias)}\\s*(?:\\?\\.)?`)],
  },
  extra: { sign: hasValidator, reads: validated },
};

/** The ways in which single names are taken out of the whole environment, by what it is called. */
function wholeForms(whole: string, name: string): readonly UsageForm[] {
  return [
    {
      pattern: new RegExp(
        `(?<!\\bdelete\\s{1,4})${whole}\\s*\\??\\.\\s*(?!(?:hasOwnProperty|toString)\\b)(?<name>${name})${isRead}`,
        'g',
      ),
      fallback: orElse,
    },
    {
      pattern: indexes(`${whole}\\s*(?:\\?\\.)?`, '=(?![=>])'),
      fallback: orElse,
    },
    {
      pattern: new RegExp(
        `\\{(?<name>[^{}]{1,2000})\\}(?:\\s?:\\s?[\\w.<>, ]{1,80})?\\s*=\\s*${whole}(?![\\w.\\[])`,
        'g',
      ),
      list: 'plain',
    },
    {
      pattern: new RegExp(`(?<quote>["'])(?<name>[A-Za-z_]\\w*)\\k<quote>\\s+in\\s+${whole}`, 'g'),
      fallback: /^/,
    },
  ];
}

function named(alias: string): string {
  return `(?:(?<![\\w$.])|(?<=\\bthis\\.))${alias.replaceAll('$', '\\$')}`;
}
