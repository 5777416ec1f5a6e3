import type { Language } from './language.ts';
import { symfonyForms } from './php.ts';
import { rubyForms } from './ruby.ts';

/**
 * Configuration of Spring, Quarkus, Logback and of Typesafe Config: `${NAME}`, `${NAME:default}`,
 * and `${?NAME}`, which may be missing.
 */
export const spring: Language = {
  id: 'spring',
  files:
    /(?:^|\/)(?:application|bootstrap|microprofile-config)(?:-[\w-]+)?\.(?:properties|ya?ml|conf)$|(?:^|\/)log(?:back|4j2)[\w-]*\.xml$/i,
  keywords: ['${'],
  lexis: { lineComments: ['#'], blockComments: [['<!--', '-->']], strings: [] },
  forms: [
    { pattern: /\$\{(?:env:)?(?<name>[A-Z_][A-Z0-9_]*)(?=[:}])/g, fallback: /^:/, inText: true },
    { pattern: /\$\{\?(?<name>[A-Z_][A-Z0-9_]*)(?=\})/g, fallback: /^/, inText: true },
  ],
  dynamic: [],
};

/** Files in which Symfony (`%env(NAME)%`) and Rails (`<%= ENV['NAME'] %>`) put variables. */
export const configuration: Language = {
  id: 'configuration',
  files: /(?:^|\/)config\/[^\n]*\.(?:ya?ml(?:\.erb)?|xml)$/i,
  keywords: ['%env(', 'ENV'],
  lexis: { lineComments: ['#'], blockComments: [['<!--', '-->']], strings: [] },
  forms: [...symfonyForms, ...rubyForms],
  dynamic: [/<%[^%\n]{0,80}\bENV\[(?!\s*["'])/g],
};

/** Names that node-config puts in the place of what its other files say. */
export const nodeConfig: Language = {
  id: 'node-config',
  files: /(?:^|\/)custom-environment-variables\.(?:json5?|ya?ml)$/i,
  keywords: ['_', ':'],
  lexis: { lineComments: ['#', '//'], blockComments: [], strings: [] },
  forms: [
    {
      pattern: /:[ \t]{0,20}["']?(?<name>[A-Z_][A-Z0-9_]*)["']?[ \t]{0,20}(?=[,}\r\n]|$)/g,
      fallback: /^/,
      inText: true,
    },
  ],
  dynamic: [],
};
