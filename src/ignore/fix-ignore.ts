import { appendDiff } from './append-diff.ts';
import { parseIgnoreFile } from './gitignore-file.ts';
import { baseNameOf } from './paths.ts';

/** What is to be added to one ignore file. */
export interface IgnoreFix {
  /** The whole new text: the old one, and `append` at its end. */
  readonly text: string;
  /** What is added; empty when nothing is missing. A writer appends it and leaves the rest. */
  readonly append: string;
  /** The added patterns in their order. */
  readonly patterns: readonly string[];
  /** Unified diff, empty when nothing is missing. */
  readonly diff: string;
}

/** Examples that stay visible below `.env.*`, whether or not they exist yet. */
const examples = ['.env.example', '.env.sample', '.env.template', '.env.schema'];

/** Up to so many names that a negation brought back are ignored by name. */
const maxNamed = 3;

const comment = '# Env files stay out of git, examples stay in.';

/**
 * Adds the fewest patterns to a `.gitignore` that make it ignore `wanted` paths.
 *
 * Lines are added at its end, in its own line ending; nothing that stands there is changed, but
 * for a missing line break after the last line. When the text ignores all paths already, it is
 * given back as it is, so fixing twice is fixing once.
 *
 * @param path shown in the diff.
 * @param text null when there is no such file.
 * @param wanted paths relative to the file's directory; the patterns hold for their names in every
 *   directory below.
 * @param keep further names that must stay visible (`.env.vault`), without directories.
 */
export function fixIgnore(
  path: string,
  text: string | null,
  wanted: readonly string[],
  keep: readonly string[] = [],
): IgnoreFix {
  const patterns = missingPatterns(text ?? '', wanted, keep);
  if (patterns.length === 0) return { text: text ?? '', append: '', patterns, diff: '' };
  const append = block(text ?? '', patterns);
  const after = `${text ?? ''}${append}`;
  return { text: after, append, patterns, diff: appendDiff(path, text, after) };
}

function missingPatterns(
  text: string,
  wanted: readonly string[],
  keep: readonly string[],
): string[] {
  const names = new Set(wanted.map(baseNameOf));
  const missing = [...new Set(wanted.filter((path) => !isIgnored(text, path)).map(baseNameOf))];
  const isVariant = (name: string) => name.startsWith('.env.');
  const variants = missing.filter(isVariant);
  const patterns = missing.filter((name) => !isVariant(name)).map(quoteName);
  if (variants.length > 0 && variants.length <= maxNamed && areReincluded(text, variants)) {
    patterns.push(...variants.map(quoteName));
  } else if (variants.length > 0) patterns.push('.env.*');
  const after = `${text}\n${patterns.join('\n')}`;
  const visible = [...new Set([...examples, ...keep])].filter(
    (name) => !names.has(name) && isIgnored(after, name) && !isIgnored(text, name),
  );
  return [...patterns, ...visible.map((name) => `!${quoteName(name)}`)];
}

/** True when the text ignores the names but for its negations; then they are taken one by one. */
function areReincluded(text: string, names: readonly string[]): boolean {
  const withoutNegations = text.replace(/^!.*$/gm, '');
  return names.every((name) => isIgnored(withoutNegations, name));
}

function isIgnored(text: string, path: string): boolean {
  const match = parseIgnoreFile(text).match(path, false);
  return match !== null && !match.negated;
}

/** A file name as a pattern that matches only itself. */
function quoteName(name: string): string {
  return name.replace(/[\\*?[\]]/g, '\\$&').replace(/ +$/, (spaces) => '\\ '.repeat(spaces.length));
}

function block(text: string, patterns: readonly string[]): string {
  const eol = lineEnding(text);
  const isEmpty = text.replace(/^\uFEFF/, '') === '';
  const isEnded = isEmpty || text.endsWith('\n');
  const isSeparated = isEmpty || /(?:^|\n)[ \t]*\r?\n$/.test(text);
  const gap = `${isEnded ? '' : eol}${isSeparated ? '' : eol}`;
  return `${gap}${[comment, ...patterns].map((line) => `${line}${eol}`).join('')}`;
}

/** The line ending that most lines of the text have. */
function lineEnding(text: string): '\n' | '\r\n' {
  const all = text.split('\n').length - 1;
  const windows = text.split('\r\n').length - 1;
  return windows * 2 > all ? '\r\n' : '\n';
}
