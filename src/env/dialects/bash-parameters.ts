import type { BashPart } from './bash-words.ts';
import { joinValues, type Value } from './reading-builder.ts';

/** What a word came to. `bad` drops the line it stands in, `fatal` ends the shell. */
export type BashExpanded = { readonly value: Value } | { readonly failure: 'bad' | 'fatal' };

/** The variables of the shell as far as they can be told. */
export interface BashVariables {
  /** Undefined when it is unset. */
  get(name: string): Value | undefined;
  /** What `$1`, `$#` and their like stand for. */
  special(name: string): Value | undefined;
  assign(name: string, value: Value): void;
  isArray(name: string): boolean;
  /** False when too much text was brought in by references. */
  spend(count: number): boolean;
}

const unknownToAll: Value = { unknown: 'machine' };

/**
 * The text of a word, quotes gone.
 *
 * @param tildes where a `~` stands for a home directory: at the start of a word, and behind each
 *   colon too where a value is assigned
 */
export function expandBashParts(
  parts: readonly BashPart[],
  variables: BashVariables,
  tildes: 'assignment' | 'word' | 'none',
): BashExpanded {
  const values: Value[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'bad') return { failure: 'bad' };
    if (part.kind === 'unknown') values.push({ unknown: part.reason });
    else if (part.kind === 'text') {
      const isHome = !part.quoted && tildes !== 'none' && hasHome(parts, index, tildes);
      values.push(isHome ? unknownToAll : part.text);
    } else {
      const expanded = expandParameter(part, variables, tildes);
      if ('failure' in expanded) return expanded;
      const { value } = expanded;
      const isTooMuch = typeof value === 'string' && !variables.spend(value.length);
      values.push(isTooMuch ? unknownToAll : value);
    }
  }
  return { value: joinValues(values) };
}

/** True when an unquoted text holds a `~` that the shell replaces. */
function hasHome(
  parts: readonly BashPart[],
  index: number,
  tildes: 'assignment' | 'word',
): boolean {
  const part = parts[index];
  if (part?.kind !== 'text') return false;
  const before = parts[index - 1];
  const isBehindColon = before?.kind === 'text' && !before.quoted && before.text.endsWith(':');
  const starts = index === 0 || (tildes === 'assignment' && isBehindColon);
  for (const match of part.text.matchAll(/(^|:)~([^/:]*)/g)) {
    const [whole, colon = '', login = ''] = match;
    if (colon === ':' ? tildes !== 'assignment' : !starts) continue;
    // Quotes or a reference inside the name of the user make it a plain `~`.
    const isCut = match.index + whole.length === part.text.length && index + 1 < parts.length;
    if (!isCut && /^(?:\+|root|daemon|nobody)?$/.test(login)) return true;
  }
  return false;
}

type Parameter = Extract<BashPart, { kind: 'parameter' }>;

function expandParameter(
  part: Parameter,
  variables: BashVariables,
  tildes: 'assignment' | 'word' | 'none',
): BashExpanded {
  const { name, operator, prefix, quoted } = part;
  let value = lookUp(part, variables);
  if (prefix === '!') {
    if (operator === '*' || operator === '@' || typeof value === 'object')
      return { value: unknownToAll };
    if (value === undefined || !/^(?:[A-Za-z_][A-Za-z0-9_]*|\d+)$/.test(value))
      return { failure: 'bad' };
    value = variables.get(value);
  }
  if (prefix === '#') {
    if (operator !== '' || part.word.length > 0) return { failure: 'bad' };
    if (typeof value === 'object') return { value };
    return { value: String([...(value ?? '')].length) };
  }
  if (operator === '') return { value: value ?? '' };
  const inner = (): BashExpanded => expandBashParts(part.word, variables, quoted ? 'none' : tildes);
  if (/^:?[-=?+]$/.test(operator)) {
    if (typeof value === 'object') return { value };
    const isMissing = value === undefined || (operator.startsWith(':') && value === '');
    if (operator.endsWith('+')) return isMissing ? { value: '' } : inner();
    if (!isMissing) return { value: value ?? '' };
    if (operator.endsWith('?')) return { failure: 'fatal' };
    const word = inner();
    if ('failure' in word || !operator.endsWith('=')) return word;
    if (!/^[A-Za-z_]/.test(name)) return { failure: 'bad' };
    variables.assign(name, word.value);
    return word;
  }
  const word = inner();
  if ('failure' in word) return word;
  if (typeof value === 'object') return { value };
  return { value: transform(value ?? '', operator, word.value) };
}

function lookUp({ name, subscript }: Parameter, variables: BashVariables): Value | undefined {
  if (!/^[A-Za-z_]/.test(name)) return variables.special(name);
  const value = variables.get(name);
  if (subscript === null || subscript === '0') return value;
  if (variables.isArray(name)) return unknownToAll;
  return subscript === '@' || subscript === '*' ? value : undefined;
}

/** Cuts, replacements and cases, for patterns that stand for themselves. */
function transform(value: string, operator: string, word: Value): Value {
  if (typeof word === 'object') return word;
  if (operator === ':') {
    const [, start = '0', , length] = /^\s*(\d+)\s*(:\s*(\d+)\s*)?$/.exec(word) ?? [];
    if (!/^\s*\d+\s*(?::\s*\d+\s*)?$/.test(word)) return value === '' ? '' : unknownToAll;
    const letters = [...value].slice(Number(start));
    return (length === undefined ? letters : letters.slice(0, Number(length))).join('');
  }
  if (value === '') return operator === '@' ? unknownToAll : '';
  const [pattern = '', ...rest] = operator.startsWith('/') ? word.split('/') : [word];
  if (/[*?[\\]/.test(pattern) || operator === '@') return unknownToAll;
  if (operator.startsWith('#'))
    return value.startsWith(pattern) ? value.slice(pattern.length) : value;
  if (operator.startsWith('%')) {
    return value.endsWith(pattern) ? value.slice(0, value.length - pattern.length) : value;
  }
  if (operator.startsWith('/')) {
    if (pattern === '' || /^[#%]/.test(pattern)) return unknownToAll;
    const replacement = rest.join('/');
    if (replacement.includes('&')) return unknownToAll;
    return operator === '//'
      ? value.split(pattern).join(replacement)
      : value.replace(pattern, () => replacement);
  }
  if (pattern !== '') return unknownToAll;
  const change = (text: string): string =>
    operator[0] === '^' ? text.toUpperCase() : text.toLowerCase();
  const [first = '', ...others] = [...value];
  return operator.length === 2 ? change(value) : change(first) + others.join('');
}
