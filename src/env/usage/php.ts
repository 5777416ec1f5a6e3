import type { Language, UsageForm } from './language.ts';
import {
  calls,
  dynamicCalls,
  dynamicIndexes,
  indexes,
  ownDemands,
  ownReaders,
} from './patterns.ts';

const orElse = /^\s*\)?\s*(?:\?\?|\?:)/;
/**
 * What a web server says of a request.
 *
 * Source: https://www.php.net/manual/en/reserved.variables.server.php
 */
const ofServer =
  '(?!(?:HTTP|REQUEST|SERVER|REMOTE|REDIRECT|SCRIPT|SSL|PHP|PATH|CONTENT|FCGI|ORIG|CONTEXT|DOCUMENT|AUTH)_|(?:HTTPS|PHP_SELF|GATEWAY_INTERFACE|QUERY_STRING|AUTH_TYPE|argv|argc|PATH|USER|HOME)["\'])';

/** `%env(resolve:NAME)%` of Symfony: processors, the last part is the variable. */
export const symfonyForms: readonly UsageForm[] = [
  {
    pattern: /%env\((?![^()%\s]{0,200}default:)(?:[\w.\\-]{1,80}:){0,8}(?<name>[A-Za-z_]\w*)\)%/g,
    inText: true,
  },
  {
    pattern: /%env\((?=[^()%\s]{0,200}default:)(?:[\w.\\-]{0,80}:){0,8}(?<name>[A-Za-z_]\w*)\)%/g,
    inText: true,
    fallback: /^/,
  },
];

/** PHP, with what Laravel, Symfony and phpdotenv add. */
export const php: Language = {
  id: 'php',
  files: /\.(?:php|phtml)$/i,
  keywords: ['env', 'ENV', 'Env', '_SERVER'],
  lexis: {
    lineComments: ['//', '#'],
    blockComments: [['/*', '*/']],
    // An attribute.
    notComments: ['#['],
    // A string may go on in the next line, but an apostrophe in a page must not run away.
    strings: [
      { open: '"', close: '"', escape: '\\', isOneLine: true },
      { open: "'", close: "'", escape: '\\', isOneLine: true },
    ],
  },
  forms: [
    { pattern: calls('\\bgetenv'), fallback: /^\s*(?:,[^)\n]{0,20})?\)\s*\?[:?]/ },
    { pattern: calls('(?<![\\w>:$]|function )env'), fallback: /^\s*(?:,|\)\s*\?[:?])/ },
    {
      pattern: calls('(?<![\\w>$])Env::(?:get|getOrFail|read)'),
      fallback: /^\s*(?:,|\)\s*\?[:?])/,
    },
    { pattern: indexes('\\$_ENV', '\\??\\??=(?![=>])'), fallback: orElse, before: /\bisset\(\s*$/ },
    {
      pattern: indexes('\\$_SERVER', '\\??\\??=(?![=>])', `${ofServer}[A-Z_][A-Z0-9_]*`),
      fallback: orElse,
      before: /\bisset\(\s*$/,
    },
    // An attribute such as `#[Autowire(env: 'bool:NAME')]`.
    {
      pattern: /\benv:\s*(["'])(?:[\w.-]{0,80}:){0,8}(?<name>[A-Z_][A-Z0-9_]*)\1/g,
    },
    {
      pattern: /\$\w{0,20}[dD]otenv\s*->\s*required\(\s*\[?(?<name>[^()[\]]{1,2000})/g,
      list: 'quoted',
    },
    ...symfonyForms,
    ownReaders,
    ownDemands,
  ],
  dynamic: [
    dynamicCalls('\\bgetenv'),
    dynamicCalls('(?<![\\w>:$]|function )env'),
    dynamicIndexes('\\$_ENV'),
    /\bforeach\s*\(\s*(?:\$_ENV|getenv\(\s*\))/g,
  ],
};
