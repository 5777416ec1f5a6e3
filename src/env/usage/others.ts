import type { Lexis, StringForm } from './code-text.ts';
import type { Language } from './language.ts';

const backslash = '\\';
const double: StringForm = { open: '"', close: '"', escape: backslash, isOneLine: true };
const single: StringForm = { open: "'", close: "'", escape: backslash, isOneLine: true };
const cStyle: Lexis = {
  lineComments: ['//'],
  blockComments: [['/*', '*/']],
  strings: [double, single],
};

export const ruby: Language = {
  id: 'ruby',
  files: /\.(?:rb|rake|ru|erb|gemspec)$|(?:^|\/)(?:Gemfile|Rakefile)$/i,
  keywords: ['ENV'],
  lexis: {
    lineComments: ['#'],
    blockComments: [['=begin', '=end']],
    strings: [
      { open: '"', close: '"', escape: backslash, code: '#{' },
      { open: "'", close: "'", escape: backslash },
      { open: '`', close: '`', escape: backslash, code: '#{' },
    ],
  },
  forms: [
    {
      pattern: /\bENV\[\s*(["'])(?<name>[A-Za-z_]\w*)\1\s*\](?!\s*(?:\|\|)?=(?!=))/g,
      fallback: /^\s*\|\|/,
    },
    {
      pattern: /\bENV\.(?:fetch|key\?|has_key\?|dig)\(?\s*(["'])(?<name>[A-Za-z_]\w*)\1/g,
      fallback: /^\s*(?:,|\)?\s*(?:\{|do\b))/,
    },
  ],
  dynamic: [/\bENV\[\s*(?!["'])/g, /\bENV\.fetch\(?\s*(?!["'\s(])/g],
};

export const php: Language = {
  id: 'php',
  files: /\.(?:php|phtml)$/i,
  keywords: ['env', 'ENV'],
  lexis: {
    lineComments: ['//', '#'],
    blockComments: [['/*', '*/']],
    strings: [
      { open: '"', close: '"', escape: backslash },
      { open: "'", close: "'", escape: backslash },
    ],
  },
  forms: [
    { pattern: /\bgetenv\(\s*(["'])(?<name>[A-Za-z_]\w*)\1/g, fallback: /^\s*\)\s*\?[:?]/ },
    { pattern: /(?<![\w>:$])env\(\s*(["'])(?<name>[A-Za-z_]\w*)\1/g, fallback: /^\s*,/ },
    {
      pattern: /\$_ENV\[\s*(["'])(?<name>[A-Za-z_]\w*)\1\s*\](?!\s*=(?!=))/g,
      fallback: /^\s*\?\?/,
    },
  ],
  dynamic: [/\bgetenv\(\s*(?!["')\s])/g, /\$_ENV\[\s*(?!["'])/g],
};

export const go: Language = {
  id: 'go',
  files: /\.go$/i,
  keywords: ['env', 'Env'],
  lexis: { ...cStyle, strings: [double, single, { open: '`', close: '`' }] },
  forms: [
    { pattern: /\bos\.(?:Getenv|LookupEnv)\(\s*"(?<name>[A-Za-z_]\w*)"/g },
    // Tags of struct fields stand in a raw string.
    {
      pattern: /\benv(?:config)?:"(?<name>[A-Z_][A-Z0-9_]*)[",]/g,
      inText: true,
      fallback: /^[^`\n]{0,200}(?:envDefault|default):"/,
    },
  ],
  dynamic: [/\bos\.(?:Getenv|LookupEnv)\(\s*(?!"|\))/g],
};

export const java: Language = {
  id: 'java',
  files: /\.(?:java|kts?|scala|groovy|gradle)$/i,
  keywords: ['getenv', '${'],
  lexis: {
    ...cStyle,
    strings: [{ open: '"""', close: '"""' }, double, single],
  },
  forms: [
    {
      pattern: /\bgetenv\(\s*"(?<name>[A-Za-z_]\w*)"\s*\)/g,
      fallback: /^\s*\?:/,
    },
    { pattern: /\bgetenv\(\s*\)\s*(?:\.get\(|\[)\s*"(?<name>[A-Za-z_]\w*)"/g },
    {
      pattern: /@Value\(\s*"\\?\$\{(?<name>[A-Z_][A-Z0-9_]*)(?=[:}])/g,
      fallback: /^:/,
    },
  ],
  dynamic: [/\bgetenv\(\s*(?!"|\))/g],
};

/** Configuration files of Spring: `${NAME}` and `${NAME:default}`. */
export const spring: Language = {
  id: 'spring',
  files: /(?:^|\/)(?:application|bootstrap)(?:-[\w-]+)?\.(?:properties|ya?ml)$/i,
  keywords: ['${'],
  lexis: { lineComments: ['#'], blockComments: [], strings: [] },
  forms: [{ pattern: /\$\{(?<name>[A-Z_][A-Z0-9_]*)(?=[:}])/g, fallback: /^:/, inText: true }],
  dynamic: [],
};

export const csharp: Language = {
  id: 'csharp',
  files: /\.(?:cs|fs|vb|cshtml|razor)$/i,
  keywords: ['GetEnvironmentVariable'],
  lexis: { ...cStyle, strings: [{ open: '@"', close: '"' }, double, single] },
  forms: [
    {
      pattern: /\bGetEnvironmentVariable\(\s*"(?<name>[A-Za-z_]\w*)"[^)]*\)/g,
      fallback: /^\s*\?\?/,
    },
  ],
  dynamic: [/\bGetEnvironmentVariable\(\s*(?!")/g],
};

export const rust: Language = {
  id: 'rust',
  files: /\.rs$/i,
  keywords: ['env'],
  // A single quote begins a lifetime as often as a character.
  lexis: {
    ...cStyle,
    strings: [
      { open: 'r#"', close: '"#' },
      { open: `'"'`, close: '' },
      { open: '"', close: '"', escape: backslash },
    ],
  },
  forms: [
    {
      pattern: /\b(?:env|dotenvy|dotenv)::var(?:_os)?\(\s*"(?<name>[A-Za-z_]\w*)"\s*\)/g,
      fallback: /^\s*\.\s*(?:unwrap_or|ok\b|is_ok)/,
    },
    { pattern: /\boption_env!\(\s*"(?<name>[A-Za-z_]\w*)"/g, fallback: /^/ },
    { pattern: /(?<!option_)\benv!\(\s*"(?<name>[A-Za-z_]\w*)"/g },
    {
      pattern: /\benv\s*=\s*"(?<name>[A-Z_][A-Z0-9_]*)"/g,
      fallback: /^[^)\]]{0,200}\bdefault_value/,
    },
  ],
  dynamic: [/\benv::var(?:_os)?\(\s*(?!")/g],
};

export const shell: Language = {
  id: 'shell',
  files: /\.(?:sh|bash|zsh)$|(?:^|\/)(?:entrypoint|docker-entrypoint)$/i,
  keywords: ['$'],
  lexis: {
    lineComments: ['#'],
    blockComments: [],
    strings: [{ open: "'", close: "'" }],
  },
  forms: [
    { pattern: /(?<!\\)\$(?<name>[A-Z_][A-Z0-9_]{2,})\b/g },
    {
      pattern: /(?<!\\)\$\{(?<name>[A-Z_][A-Z0-9_]{2,})(?=[}:?+\-=%#/,^])/g,
      fallback: /^(?::?[-=+])/,
    },
  ],
  dynamic: [/\$\{!/g],
  assigned:
    /(?:^|[\s;&|(])(?:export\s+|local\s+|readonly\s+|declare\s+(?:-\w+\s+)*)?([A-Z_][A-Z0-9_]*)\+?=|\b(?:for|read(?:\s+-\w+)*)\s+([A-Z_][A-Z0-9_]*)/g,
};
