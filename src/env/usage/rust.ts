import { closingOf, itemsIn, literalOf } from './brackets.ts';
import type { CodeText } from './code-text.ts';
import type { ExtraRead, Language } from './language.ts';
import { ownDemands, ownReaders } from './patterns.ts';

const variable = String.raw`\b(?:env|dotenvy|dotenv)::var(?:_os)?`;

/** Rust: std, dotenvy, clap, envconfig; envy, config and figment read by names of fields. */
export const rust: Language = {
  id: 'rust',
  files: /\.rs$/i,
  keywords: ['env', 'Env'],
  // A single quote begins a lifetime as often as a character.
  lexis: {
    lineComments: ['//'],
    blockComments: [['/*', '*/']],
    strings: [
      { open: 'r#"', close: '"#' },
      { open: 'r"', close: '"' },
      { open: `'"'`, close: '' },
      { open: '"', close: '"', escape: '\\' },
    ],
  },
  forms: [
    {
      pattern: new RegExp(`${variable}\\(\\s*"(?<name>[A-Za-z_]\\w*)"\\s*\\)`, 'g'),
      fallback: /^[^;{},?]{0,200}?\.\s*(?:unwrap_or\w*|ok|is_ok|is_err|map_or\w*|or_else)\b/,
      before: /\b(?:if|while)\s+let\s+(?:Ok|Some)\([^()]{0,40}\)\s*=\s*(?:std::)?$/,
    },
    { pattern: /\boption_env!\(\s*"(?<name>[A-Za-z_]\w*)"/g, fallback: /^/ },
    { pattern: /(?<!option_)\benv!\(\s*"(?<name>[A-Za-z_]\w*)"/g },
    // A flag of clap that is built by calls; with two arguments it sets a variable of a command.
    { pattern: /\.env\(\s*"(?<name>[A-Z_][A-Z0-9_]*)"\s*\)/g, fallback: /^/ },
    ownReaders,
    ownDemands,
  ],
  dynamic: [
    new RegExp(`${variable}\\((?!\\s*"[A-Za-z_]\\w*"\\s*\\))`, 'g'),
    /\b(?:env|dotenvy)::vars(?:_os)?\(/g,
    /\benvy::(?:from_env|prefixed)\b/g,
    /\bEnvironment::(?:with_prefix|default)\(|\bEnv::(?:prefixed|raw)\(/g,
  ],
  extra: { sign: /#\[(?:arg|clap|structopt|envconfig)\(/, reads: readsOfAttributes },
};

/**
 * `#[arg(env)]` of clap, whose variable is the field's name in capitals, `#[arg(env = "NAME")]`,
 * and `#[envconfig(from = "NAME")]`. A field that may be empty has an answer of its own.
 *
 * Source: https://docs.rs/clap/latest/clap/_derive/#arg-attributes
 */
function* readsOfAttributes(code: CodeText): Generator<ExtraRead> {
  let end = 0;
  for (const match of code.text.matchAll(/#\[(?:arg|clap|structopt|envconfig)\(/g)) {
    if (match.index < end || code.isText(match.index)) continue;
    const open = match.index + match[0].length - 1;
    end = closingOf(code, open);
    const items = itemsIn(code, open);
    const env = items.find(({ text }) => /^(?:env|from)(?:\s*=|\(|$)/.test(text));
    if (env === undefined) continue;
    const written = literalOf(
      env.text.replace(/^(?:env|from)\s*=?\s*\(?\s*/, '').replace(/\)$/, ''),
    );
    const field = fieldBehind(code, end);
    const name = written ?? (env.text === 'env' ? field?.name.toUpperCase() : undefined);
    if (name === undefined || !/^[A-Za-z_]\w*$/.test(name)) {
      yield { name: null, offset: env.offset };
      continue;
    }
    const hasDefault =
      items.some(({ text }) => text.startsWith('default')) ||
      /^(?:Option|bool\b|Vec)/.test(field?.type ?? '');
    yield { name, offset: env.offset, length: env.text.length, hasDefault };
  }
}

/** The field that an attribute stands before, past further attributes. */
function fieldBehind(code: CodeText, close: number): { name: string; type: string } | null {
  const rest = code.text.slice(close, close + 1000);
  const match =
    /^\)?\s*\]\s*(?:#\[[^\]]{0,200}\]\s*){0,6}(?:pub(?:\([\w: ]{1,40}\))?\s+)?(?:r#)?(\w+)\s*:\s*([^,\n]{1,120})/.exec(
      rest,
    );
  return match === null ? null : { name: match[1] ?? '', type: match[2] ?? '' };
}
