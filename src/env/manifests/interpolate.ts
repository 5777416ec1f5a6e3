/** What became of a value with references. */
export interface Interpolated {
  readonly text: string;
  /** Names that nothing here defines and that have no default. */
  readonly open: readonly string[];
}

/**
 * Replaces `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME-default}`, `${NAME:?error}`,
 * `${NAME?error}`, `${NAME:+other}` and `${NAME+other}` as compose does; `$$` is a dollar sign.
 *
 * Source: https://docs.docker.com/reference/compose-file/interpolation/
 *
 * @param lookup gives the text of a name, null when it is not set.
 */
export function interpolate(
  template: string,
  lookup: (name: string) => string | null,
): Interpolated {
  const open: string[] = [];
  const text = expand(template, 0);
  return { text, open };

  function expand(part: string, depth: number): string {
    let result = '';
    let at = 0;
    while (at < part.length) {
      const dollar = part.indexOf('$', at);
      if (dollar === -1 || depth > 10) return result + part.slice(at);
      result += part.slice(at, dollar);
      if (part[dollar + 1] === '$') {
        result += '$';
        at = dollar + 2;
        continue;
      }
      const bare = /^[A-Za-z_][A-Za-z0-9_]*/.exec(part.slice(dollar + 1, dollar + 257))?.[0];
      if (bare !== undefined) {
        result += resolve(bare, '', '', depth);
        at = dollar + 1 + bare.length;
        continue;
      }
      const end = part[dollar + 1] === '{' ? closing(part, dollar + 2) : -1;
      const inner =
        end === -1
          ? null
          : /^([A-Za-z_][A-Za-z0-9_]*)(:?[-?+])?([\s\S]*)$/.exec(part.slice(dollar + 2, end));
      if (inner === null) {
        result += '$';
        at = dollar + 1;
        continue;
      }
      const [, name = '', operator = '', rest = ''] = inner;
      result += resolve(name, operator, rest, depth);
      at = end + 1;
    }
    return result;
  }

  function resolve(name: string, operator: string, rest: string, depth: number): string {
    const value = lookup(name);
    const isUsable = value !== null && (value !== '' || !operator.startsWith(':'));
    if (operator.endsWith('+')) return isUsable ? expand(rest, depth + 1) : '';
    if (isUsable) return value;
    if (operator.endsWith('-')) return expand(rest, depth + 1);
    open.push(name);
    return '';
  }
}

/** Offset of the brace that closes one opened before `start`, -1 when there is none. */
function closing(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{' && text[at - 1] === '$') depth += 1;
    if (text[at] !== '}') continue;
    depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
