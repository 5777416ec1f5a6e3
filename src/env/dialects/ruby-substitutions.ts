import { rubyCommands } from './commands.ts';
import type { Value } from './reading-builder.ts';
import { type Scope, ValueBuilder } from './scope.ts';

/** `\$(…)` loses its backslash; a value with a `$(…)` that would be run is unknown. */
export function expandRubyCommands(text: string): Value {
  if (!text.includes('$(')) return text;
  const commandEnd = rubyCommands(text);
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf('$('); at !== -1; at = text.indexOf('$(', at + 1)) {
    const end = commandEnd(at);
    if (end === -1) continue;
    if (at === from || text[at - 1] !== '\\') return { unknown: 'command' };
    pieces.push(text.slice(from, at - 1), text.slice(at, end));
    from = end;
    at = end - 1;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

/**
 * `$NAME`, `${NAME}` and every form between: the braces are optional one by one. An unset name is
 * empty, `\$` is a dollar sign, `$` alone stays.
 */
export function expandRubyVariables(text: string, scope: Scope): Value {
  if (!text.includes('$')) return text;
  const out = new ValueBuilder(scope);
  const reference = /(\\)?\$(?!\()\{?([A-Z0-9_]+)?\}?/gi;
  let from = 0;
  for (const match of text.matchAll(reference)) {
    out.text(text.slice(from, match.index));
    from = match.index + match[0].length;
    const [whole, backslash, name] = match;
    if (backslash !== undefined) out.text(whole.slice(1));
    else if (name === undefined) out.text(whole);
    else out.value(scope.get(name) ?? '');
  }
  out.text(text.slice(from));
  return out.result();
}
