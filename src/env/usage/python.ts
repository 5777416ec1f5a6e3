import type { ExtraName, Language } from './language.ts';

const fallback = /^\s*,(?!\s*(?:cast|required)\b)/;
const backslash = '\\';

/** Python: os, django-environ, environs, decouple and settings classes of pydantic. */
export const python: Language = {
  id: 'python',
  files: /\.pyi?$/i,
  keywords: ['environ', 'getenv', 'env(', 'env.', 'onfig(', 'BaseSettings'],
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
    { pattern: /\benviron\s*\[\s*(["'])(?<name>[A-Za-z_]\w*)\1\s*\](?!\s*=(?!=))/g },
    {
      pattern: /\benviron\s*\.\s*(?:get|setdefault|pop)\(\s*(["'])(?<name>[A-Za-z_]\w*)\1/g,
      fallback,
    },
    { pattern: /\bgetenvb?\(\s*(["'])(?<name>[A-Za-z_]\w*)\1/g, fallback },
    {
      pattern: /\b_?env(?:\.[a-z_]+)?\(\s*(["'])(?<name>[A-Za-z_]\w*)\1/g,
      fallback: /^[^)]{0,200}\bdefault\s*=|^\s*,(?!\s*[a-z_]+\s*=)/,
    },
    {
      pattern: /\bconfig\(\s*(["'])(?<name>[A-Z_][A-Z0-9_]*)\1/g,
      fallback: /^[^)]{0,200}\bdefault\s*=|^\s*,(?!\s*[a-z_]+\s*=)/,
    },
  ],
  dynamic: [/\benviron\s*\[\s*(?!["'])/g, /\b(?:environ\s*\.\s*get|getenv)\(\s*(?![rbu]?["'])/g],
  extra: settingsFields,
};

/**
 * Fields of classes derived from `BaseSettings`: the variable is the prefix and the field's name
 * in capitals, unless an alias says otherwise.
 *
 * Source: https://docs.pydantic.dev/latest/concepts/pydantic_settings/
 */
function* settingsFields(text: string): Generator<ExtraName> {
  for (const match of text.matchAll(
    /^([ \t]*)class\s+\w+\s*\([^)]*BaseSettings[^)]*\)\s*:[^\n]*\n/gm,
  )) {
    const start = match.index + match[0].length;
    const body = text.slice(start, bodyEnd(text, start, (match[1] ?? '').length));
    const prefix = /\benv_prefix\s*=\s*["']([^"']*)["']/.exec(body)?.[1] ?? '';
    const depth = /^([ \t]+)\S/m.exec(body)?.[1] ?? '';
    const field = new RegExp(
      `^${depth}([A-Za-z]\\w*)\\s*:\\s*([^=\\n]+?)(?:\\s*=\\s*([^\\n]*))?$`,
      'gm',
    );
    for (const found of body.matchAll(field)) {
      const [, name = '', type = '', value] = found;
      if (name === 'model_config' || type.startsWith('ClassVar')) continue;
      const alias = /\b(?:validation_alias|alias|env)\s*=\s*["'](\w+)["']/.exec(value ?? '')?.[1];
      yield {
        name: alias ?? `${prefix}${name}`.toUpperCase(),
        offset: start + found.index + depth.length,
        hasDefault:
          value !== undefined && !/^(?:Field\(\s*\.\.\.|\.\.\.)/.test(value) && !isBareField(value),
      };
    }
  }
}

/** `Field(alias="X")` without a default asks for the variable. */
function isBareField(value: string): boolean {
  return /^Field\(\s*(?:\)|[a-z_]+\s*=)/.test(value) && !/\bdefault(?:_factory)?\s*=/.test(value);
}

/** Offset of the first line that is indented no more than the class itself. */
function bodyEnd(text: string, start: number, depth: number): number {
  const line = /^([ \t]*)\S/gm;
  line.lastIndex = start;
  for (let match = line.exec(text); match !== null; match = line.exec(text)) {
    if ((match[1] ?? '').length <= depth) return match.index;
  }
  return text.length;
}
