import { closingOf, itemsIn, literalOf } from './brackets.ts';
import type { CodeText } from './code-text.ts';
import type { ExtraRead, Language } from './language.ts';
import {
  calls,
  dynamicCalls,
  dynamicIndexes,
  indexes,
  ownDemands,
  ownReaders,
} from './patterns.ts';
import { blockEnd, settingsFields, settingsSign } from './python-settings.ts';

const backslash = '\\';
const environ = String.raw`\b(?:os\s*\.\s*)?environ`;
const orElse = /^\s*(?:,|\)\s*or\b)/;
/** A second argument by place, or one that is called `default`. */
const named = /^\s*,(?!\s*[a-z_]+\s*=)|\bdefault\s*=/;

/** Python: os, django-environ, environs, decouple, starlette, pydantic-settings, dj-database-url. */
export const python: Language = {
  id: 'python',
  files: /\.pyi?$/i,
  keywords: ['environ', 'getenv', 'env(', 'env.', 'onfig(', 'BaseSettings', '_env'],
  lexis: {
    lineComments: ['#'],
    blockComments: [],
    strings: [
      ...['f', 'F', 'rf', 'fr'].flatMap((prefix) => [
        { open: `${prefix}"""`, close: '"""', escape: backslash, code: '{' },
        { open: `${prefix}'''`, close: "'''", escape: backslash, code: '{' },
        { open: `${prefix}"`, close: '"', escape: backslash, code: '{', isOneLine: true },
        { open: `${prefix}'`, close: "'", escape: backslash, code: '{', isOneLine: true },
      ]),
      { open: '"""', close: '"""', escape: backslash },
      { open: "'''", close: "'''", escape: backslash },
      { open: '"', close: '"', escape: backslash, isOneLine: true },
      { open: "'", close: "'", escape: backslash, isOneLine: true },
    ],
  },
  forms: [
    { pattern: indexes(`(?<!\\bdel\\s{1,4}(?:os\\s?\\.\\s?)?)${environ}\\s*`, '=(?!=)') },
    {
      pattern: methodCalls(`${environ}\\s*\\.\\s*(?:get|setdefault|pop)`),
      fallback: orElse,
    },
    { pattern: methodCalls('\\bgetenvb?'), fallback: orElse },
    {
      pattern: /(?<quote>["'])(?<name>[A-Za-z_]\w*)\k<quote>\s+(?:not\s+)?in\s+(?:os\.)?environ\b/g,
      fallback: /^/,
    },
    {
      pattern: calls('\\b_?env(?:\\.(?!prefixed|read_|add_parser|parser_for|seal)[a-z_]+)?'),
      argument: named,
      fallback: /^\s*\)\s*or\b/,
    },
    { pattern: calls('\\b_?config', '[A-Z_][A-Z0-9_]*'), argument: named },
    { ...ownReaders },
    { ...ownDemands },
  ],
  dynamic: [
    dynamicIndexes(`${environ}\\s*`),
    dynamicMethods(`${environ}\\s*\\.\\s*get`),
    dynamicMethods('\\bgetenv'),
    /\bfor\s+[\w, ()]{1,60}\s+in\s+(?:sorted\()?(?:os\.)?environ\b/g,
  ],
  alias: {
    declared: [
      /(?<=(?<![\w.])(?<alias>[A-Za-z_]\w{0,40})(?:\s?:\s?[\w.[\], ]{1,60})?\s?=\s?(?:dict\()?)\b(?:os\.)?environ\b(?:\.copy\(\))?(?!\s*[.[(])/g,
      /\bfrom\s+os\s+import\s+environ\s+as\s+(?<alias>\w{1,40})/g,
    ],
    forms: (alias) => [
      { pattern: indexes(`(?<![\\w.])${alias}`, '=(?!=)', '[A-Z_][A-Z0-9_]*') },
      {
        pattern: calls(`(?<![\\w.])${alias}\\.get`, '[A-Z_][A-Z0-9_]*'),
        fallback: orElse,
      },
    ],
    dynamic: (alias) => [
      dynamicIndexes(`(?<![\\w.])${alias}`),
      dynamicCalls(`(?<![\\w.])${alias}\\.get`),
    ],
  },
  extra: {
    sign: new RegExp(
      `${settingsSign.source}|\\b(?:FileAware)?Env\\(|\\bdj_database_url\\b|\\.prefixed\\(|\\benv\\.(?:db|cache|email|search)`,
    ),
    *reads(code) {
      yield* settingsFields(code);
      yield* schemeOf(code);
      yield* namesByDefault(code);
    },
    renamed: prefixes,
  },
};

/** A call of the library, whose first argument may be given by its name. */
function methodCalls(before: string): RegExp {
  return new RegExp(
    `${before}\\(\\s*(?:key\\s*=\\s*)?[rbu]?(?<quote>["'])(?<name>[A-Za-z_]\\w*)\\k<quote>(?=\\s*[,)])`,
    'g',
  );
}

function dynamicMethods(before: string): RegExp {
  return new RegExp(
    `${before}\\((?!\\s*(?:key\\s*=\\s*)?(?:\\)|[rbu]?(?<quote>["'])[A-Za-z_]\\w*\\k<quote>\\s*[,)]))`,
    'g',
  );
}

/**
 * The scheme of django-environ: `environ.Env(DEBUG=(bool, False), NAME=str)`. It reads nothing,
 * but what has a default there has one wherever the file reads it.
 */
function* schemeOf(code: CodeText): Generator<ExtraRead> {
  let end = 0;
  for (const match of code.text.matchAll(/\b(?:FileAware)?Env\(/g)) {
    if (match.index < end || code.isText(match.index)) continue;
    const open = match.index + match[0].length - 1;
    end = closingOf(code, open);
    for (const { text, offset } of itemsIn(code, open)) {
      const [, name, value = ''] = /^([A-Za-z_]\w*)\s*=\s*([\s\S]*)$/.exec(text) ?? [];
      if (name === undefined) continue;
      yield { name, offset, hasDefault: value.startsWith('('), isMention: true, settles: true };
    }
  }
}

/** Methods that read a variable of a certain name when none is given. */
const nameByDefault = new Map([
  ['db', 'DATABASE_URL'],
  ['db_url', 'DATABASE_URL'],
  ['cache', 'CACHE_URL'],
  ['cache_url', 'CACHE_URL'],
  ['email', 'EMAIL_URL'],
  ['email_url', 'EMAIL_URL'],
  ['search', 'SEARCH_URL'],
  ['search_url', 'SEARCH_URL'],
]);

function* namesByDefault(code: CodeText): Generator<ExtraRead> {
  let end = 0;
  for (const match of code.text.matchAll(
    /\benv\.(db|cache|email|search)(_url)?\(|\bdj_database_url\.config\(/g,
  )) {
    const [head, method] = match;
    if (match.index < end || code.isText(match.index)) continue;
    const open = match.index + head.length - 1;
    end = closingOf(code, open);
    const items = itemsIn(code, open);
    const own = method === undefined ? 'DATABASE_URL' : (nameByDefault.get(method) ?? '');
    const isNamed = items.some(({ text }) => /^(?:var|env)\s*=|^["']/.test(text));
    const named = items.map(({ text }) => literalOf(text.replace(/^(?:var|env)\s*=\s*/, '')));
    const name = isNamed && method === undefined ? named.find((each) => each !== null) : own;
    // A name in quotes at the first place is found by the forms.
    if (isNamed && method !== undefined) continue;
    const hasDefault = items.some(({ text }) => text.startsWith('default'));
    if (name) yield { name, offset: match.index, length: head.length - 1, hasDefault };
  }
}

/** `with env.prefixed('APP_'):` of environs puts a prefix before the names in its block. */
function prefixes(code: CodeText): (name: string, offset: number) => string {
  const blocks: { start: number; end: number; prefix: string }[] = [];
  for (const match of code.text.matchAll(
    /^([ \t]*)with\s+\w+\.prefixed\(\s*["']([A-Za-z_]\w*)["']\s*\)[^\n]*\n/gm,
  )) {
    const start = match.index + match[0].length;
    const end = blockEnd(code.text, start, (match[1] ?? '').length);
    blocks.push({ start, end, prefix: match[2] ?? '' });
    if (blocks.length === 100) break;
  }
  return (name, offset) =>
    blocks
      .filter(({ start, end }) => start <= offset && offset < end)
      .map(({ prefix }) => prefix)
      .join('') + name;
}
