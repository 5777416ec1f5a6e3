import { closingOf, itemsIn, literalOf } from './brackets.ts';
import type { CodeText } from './code-text.ts';
import { readsOfStructs } from './go-structs.ts';
import type { ExtraRead, Language } from './language.ts';
import { ownDemands, ownReaders } from './patterns.ts';

const getenv = String.raw`\b(?:os|syscall)\.(?:Getenv|LookupEnv)`;

/** Go: os, tags of struct fields, viper, urfave/cli, kingpin, koanf. */
export const go: Language = {
  id: 'go',
  files: /\.go$/i,
  keywords: ['env', 'Env'],
  lexis: {
    lineComments: ['//'],
    blockComments: [['/*', '*/']],
    strings: [
      { open: '"', close: '"', escape: '\\', isOneLine: true },
      { open: "'", close: "'", escape: '\\', isOneLine: true },
      { open: '`', close: '`' },
    ],
  },
  forms: [
    { pattern: new RegExp(`${getenv}\\(\\s*"(?<name>[A-Za-z_]\\w*)"(?=\\s*[,)])`, 'g') },
    { pattern: /\.Envar\(\s*"(?<name>[A-Za-z_]\w*)"(?=\s*[,)])/g, fallback: /^/ },
    ownReaders,
    ownDemands,
  ],
  dynamic: [
    new RegExp(`${getenv}\\((?!\\s*(?:\\)|"[A-Za-z_]\\w*"\\s*[,)]))`, 'g'),
    /\brange\s+os\.Environ\(/g,
    /\.AutomaticEnv\(/g,
    // koanf takes whatever begins with a prefix.
    /\benv\.Provider(?:WithValue)?\(/g,
  ],
  extra: {
    sign: /\benv(?:config)?:\\?"|\bBindEnv\(|\bEnvVars?\b|\bExpandEnv\(|\benvconfig\.(?:Must)?Process/,
    *reads(code) {
      yield* readsOfStructs(code);
      yield* boundByViper(code);
      yield* variablesOfFlags(code);
      yield* expanded(code);
    },
  },
};

/**
 * `viper.BindEnv("db.host", "DB_HOST", …)`: the names after the key, any of which will do; of a
 * key alone its name in capitals, behind the prefix.
 *
 * Source: https://github.com/spf13/viper#working-with-environment-variables
 */
function* boundByViper(code: CodeText): Generator<ExtraRead> {
  if (!/\bviper\b/i.test(code.text)) return;
  const prefix = /\.SetEnvPrefix\(\s*"(\w+)"/.exec(code.text)?.[1];
  const defaults = new Set(
    [...code.text.matchAll(/\.SetDefault\(\s*"([^"\n]{1,200})"/g)].map(([, key]) => key),
  );
  let end = 0;
  for (const match of code.text.matchAll(/\.(?:Must)?BindEnv\(/g)) {
    if (match.index < end || code.isText(match.index)) continue;
    const open = match.index + match[0].length - 1;
    end = closingOf(code, open);
    const items = itemsIn(code, open);
    const [key, ...names] = items.map(({ text }) => literalOf(text));
    const place = items[1] ?? items[0];
    if (key === undefined || key === null || place === undefined || names.includes(null)) {
      yield { name: null, offset: match.index };
      continue;
    }
    const own = [prefix, key.replace(/[.-]/g, '_')].filter(Boolean).join('_').toUpperCase();
    const [first = own, ...alternatives] = names.filter((name) => name !== null);
    const read = { offset: place.offset, length: place.text.length, hasDefault: defaults.has(key) };
    yield { ...read, name: first, alternatives };
    for (const name of alternatives) yield { ...read, name, isMention: true };
  }
}

/** Variables that stand in for a flag of urfave/cli. */
function* variablesOfFlags({ text }: CodeText): Generator<ExtraRead> {
  const lists =
    /\bEnvVars?:\s*(?:\[\]string\{([^{}]{1,1000})\}|("[A-Za-z_]\w*"))|\bcli\.EnvVars\(([^()]{1,1000})\)/g;
  for (const match of text.matchAll(lists)) {
    const list = match[1] ?? match[2] ?? match[3] ?? '';
    for (const found of list.matchAll(/"([A-Za-z_]\w*)"/g)) {
      const offset = match.index + match[0].indexOf(found[0]);
      yield { name: found[1] ?? '', offset, hasDefault: true };
    }
  }
}

/** `os.ExpandEnv("$HOST:${PORT}")`. */
function* expanded({ text }: CodeText): Generator<ExtraRead> {
  for (const match of text.matchAll(/\bos\.ExpandEnv\(\s*["`]([^"`\n]{1,500})["`]/g)) {
    for (const found of (match[1] ?? '').matchAll(/\$\{?([A-Za-z_]\w*)/g)) {
      yield {
        name: found[1] ?? '',
        offset: match.index,
        length: match[0].length,
        hasDefault: false,
      };
    }
  }
}
