import type { Value } from './reading-builder.ts';
import { refusals } from './refusals.ts';
import { type Scope, ValueBuilder } from './scope.ts';

/** A value, or why the template is refused. */
export type Substituted =
  | { readonly value: Value; readonly error?: undefined }
  | { readonly error: string };

/** Defaults inside defaults; beyond it a value counts as unknown. */
const maxDepth = 50;

const operators = [':-', '-', ':+', '+', ':?', '?'] as const;
type Operator = (typeof operators)[number];

/**
 * Compose's interpolation: `$NAME`, `${NAME}` with the operators `:-` `-` `:+` `+` `:?` `?`, and
 * `$$` for a dollar sign. Any other dollar sign stays, but `${` must begin a whole reference.
 */
export function substituteCompose(template: string, scope: Scope, depth = 0): Substituted {
  const out = new ValueBuilder(scope);
  let from = 0;
  let line: { readonly end: number; readonly lastBrace: number } | undefined;
  let at = template.indexOf('$');
  for (; at !== -1; at = template.indexOf('$', from)) {
    out.text(template.slice(from, at));
    from = at + 1;
    if (template[from] === '$') {
      out.text('$');
      from += 1;
      continue;
    }
    const isBraced = template[from] === '{';
    const nameFrom = isBraced ? from + 1 : from;
    const nameEnd = endOfName(template, nameFrom);
    const name = template.slice(nameFrom, nameEnd);
    if (!isBraced) {
      if (nameEnd === from) out.text('$');
      else out.value(scope.get(name) ?? '');
      from = nameEnd;
      continue;
    }
    if (nameEnd === nameFrom) return { error: refusals.badReference };
    if (template[nameEnd] === '}') {
      out.value(scope.get(name) ?? '');
      from = nameEnd + 1;
      continue;
    }
    const operator = operators.find((text) => template.startsWith(text, nameEnd));
    if (operator === undefined) return { error: refusals.badReference };
    if (line === undefined || at >= line.end) line = lineWithBrace(template, at);
    const wordFrom = nameEnd + operator.length;
    if (line.lastBrace < wordFrom) return { error: refusals.badReference };
    // A reference reaches to the brace that balances its own, if there is one in this line,
    // else to the last brace of the line.
    const balanced = balancingBrace(template, at, line.lastBrace + 1);
    const end = balanced === -1 ? line.lastBrace : balanced;
    if (end < wordFrom) return { error: refusals.badReference };
    const word = template.slice(wordFrom, end);
    if (!scope.spend(end - at)) return { value: { unknown: 'machine' } };
    const found = applyOperator(operator, scope.get(name), word, scope, depth);
    if (found.error !== undefined) return found;
    out.value(found.value);
    from = end + 1;
  }
  out.text(template.slice(from));
  return { value: out.result() };
}

function applyOperator(
  operator: Operator,
  value: Value | null | undefined,
  word: string,
  scope: Scope,
  depth: number,
): Substituted {
  const isUnset = value === undefined || value === null;
  const isMissing = isUnset || (operator.startsWith(':') && value === '');
  const wantsWord = operator.endsWith('+') ? !isMissing : isMissing;
  if (!wantsWord) return { value: value ?? '' };
  if (depth === maxDepth) return { value: { unknown: 'machine' } };
  if (typeof value === 'object' && value !== null) return { value };
  const found = substituteCompose(word, scope, depth + 1);
  return operator.endsWith('?') ? { error: refusals.requiredReference } : found;
}

function endOfName(text: string, from: number): number {
  const name = /[_a-zA-Z][_a-zA-Z0-9]*/y;
  name.lastIndex = from;
  return name.test(text) ? name.lastIndex : from;
}

function lineWithBrace(text: string, from: number): { end: number; lastBrace: number } {
  const newline = text.indexOf('\n', from);
  const end = newline === -1 ? text.length : newline;
  return { end, lastBrace: text.slice(from, end).lastIndexOf('}') + from };
}

/** The brace that closes the first one in `[from, end)`; the letter behind each `{` is passed over. */
function balancingBrace(text: string, from: number, end: number): number {
  let open = 0;
  for (let at = from; at < end; at += 1) {
    if (text[at] === '}') {
      open -= 1;
      if (open === 0) return at;
    } else if (text[at] === '{') {
      open += 1;
      at += 1;
    }
  }
  return -1;
}
