import { Finder } from './characters.ts';
import type { Value } from './reading-builder.ts';
import { type Scope, ValueBuilder } from './scope.ts';

/**
 * Go's `os.Expand` with direnv's `:-`: `$NAME`, `${anything}`, and `$` with one digit or one of
 * `*#$@!?-`, which is a name too and never set. `${}` and an open `${` vanish, other dollar signs
 * stay.
 */
export function expandGoReferences(text: string, scope: Scope): Value {
  let at = text.indexOf('$');
  if (at === -1) return text;
  const out = new ValueBuilder(scope);
  const brace = new Finder(text, '}');
  let from = 0;
  for (; at !== -1 && at + 1 < text.length; at = text.indexOf('$', from)) {
    out.text(text.slice(from, at));
    const letter = text[at + 1] ?? '';
    if (letter === '{') {
      const close = brace.next(at + 2);
      if (close !== -1 && close > at + 2) out.value(lookUp(text.slice(at + 2, close), scope));
      from = close === -1 ? at + 2 : close + 1;
    } else if (/[*#$@!?\-0-9]/.test(letter)) {
      out.value(lookUp(letter, scope));
      from = at + 2;
    } else {
      const name = /[A-Za-z0-9_]*/y;
      name.lastIndex = at + 1;
      const found = name.exec(text)?.[0] ?? '';
      if (found === '') out.text('$');
      else out.value(lookUp(found, scope));
      from = at + 1 + found.length;
    }
  }
  out.text(text.slice(from));
  return out.result();
}

/** A default also stands in for an empty variable of the environment, never for one of the file. */
function lookUp(expression: string, scope: Scope): Value {
  const operator = expression.indexOf(':-');
  const name = operator === -1 ? expression : expression.slice(0, operator);
  const found = scope.get(name) ?? '';
  if (operator === -1 || found !== '' || scope.isOfFile(name)) return found;
  return expression.slice(operator + 2);
}
