import { type RegexDialect, type RegexNode, RegexRefusal, readRegex } from './regex-tree.ts';

/** A piece of a path: text as a glob says it, any characters, or a name that begins or ends. */
type Token = { readonly glob: string } | 'any' | 'begin' | 'end';

const mostVariants = 24;

/**
 * Globs that match the same paths as an expression that is searched in a path. They match what
 * it matches, and what lies below a directory that it matches.
 *
 * @throws {RegexRefusal} for an expression that no glob can say
 */
export function globsOfRegex(pattern: string, dialect: RegexDialect): readonly string[] {
  const { tree } = readRegex(pattern, dialect);
  const globs = variants(tree).flatMap(toGlobs);
  if (globs.length === 0) throw new RegexRefusal('a path that cannot be');
  return [...new Set(globs)].sort();
}

/** The ways in which an expression can match, as sequences of tokens; anchors are kept apart. */
interface Variant {
  readonly tokens: readonly Token[];
  readonly fromStart: boolean;
  readonly toEnd: boolean;
}

const empty: Variant = { tokens: [], fromStart: false, toEnd: false };

function variants(node: RegexNode): readonly Variant[] {
  switch (node.kind) {
    case 'text':
      return [{ ...empty, tokens: [{ glob: textGlob(node.text, node.anyCase) }] }];
    case 'one':
      return [{ ...empty, tokens: [{ glob: setGlob(node.set) }] }];
    case 'start':
      return [{ ...empty, fromStart: true }];
    case 'end':
      return [{ ...empty, toEnd: true }];
    case 'border':
      throw new RegexRefusal('a word border');
    case 'capture':
      return variants(node.of);
    case 'either':
      return eitherBorder(node.options) ?? capped(node.options.flatMap(variants));
    case 'all':
      return node.parts.reduce<readonly Variant[]>(
        (sofar, part) => capped(sofar.flatMap((left) => variants(part).map(joined(left)))),
        [empty],
      );
    case 'repeat':
      return repeated(node.of, node.min, node.max);
  }
}

/** `(^|/)` and `(/|$)`: a name begins or ends here. */
function eitherBorder(options: readonly RegexNode[]): readonly Variant[] | null {
  const kinds = options.map((option) => {
    const only = option.kind === 'all' && option.parts.length === 1 ? option.parts[0] : option;
    return only?.kind === 'text' ? only.text : only?.kind;
  });
  if (kinds.length !== 2 || !kinds.includes('/')) return null;
  if (kinds.includes('start')) return [{ ...empty, tokens: ['begin'] }];
  return kinds.includes('end') ? [{ ...empty, tokens: ['end'] }] : null;
}

function joined(left: Variant): (right: Variant) => Variant {
  return (right) => {
    if (right.fromStart && left.tokens.length > 0)
      throw new RegexRefusal('an anchor in the middle');
    if (left.toEnd && right.tokens.length > 0) throw new RegexRefusal('an anchor in the middle');
    return {
      tokens: [...left.tokens, ...right.tokens],
      fromStart: left.fromStart || right.fromStart,
      toEnd: left.toEnd || right.toEnd,
    };
  };
}

function repeated(of: RegexNode, min: number, max: number): readonly Variant[] {
  if (of.kind === 'one' && max === Number.POSITIVE_INFINITY) {
    if (of.set === null) return [{ ...empty, tokens: min > 0 ? [{ glob: '?' }, 'any'] : ['any'] }];
    if (of.set === '^/') return [{ ...empty, tokens: [{ glob: min > 0 ? '?*' : '*' }] }];
    return [{ ...empty, tokens: [{ glob: `${min > 0 ? '+' : '*'}(${setGlob(of.set)})` }] }];
  }
  if (min === 0 && max === 1) return [empty, ...variants(of)];
  if (min === max && max <= 8) {
    return variants({ kind: 'all', parts: Array.from({ length: max }, () => of) });
  }
  throw new RegexRefusal('a repetition that no glob can say');
}

function capped(all: readonly Variant[]): readonly Variant[] {
  if (all.length > mostVariants) throw new RegexRefusal('more alternatives than globs can say');
  return all;
}

function textGlob(text: string, anyCase: boolean): string {
  return [...text]
    .map((letter) => {
      const [low, high] = [letter.toLowerCase(), letter.toUpperCase()];
      if (anyCase && low !== high) return `[${low}${high}]`;
      return /[*?[\]{}()!+@\\#]/.test(letter) ? `\\${letter}` : letter;
    })
    .join('');
}

function setGlob(set: string | null): string {
  if (set === null) return '?';
  if (set === '\\d') return '[0-9]';
  if (set === '\\w') return '[0-9A-Za-z_]';
  const plain = /^\^?[\w. -]+$/.test(set) && !/^\^?$/.test(set);
  if (!plain) throw new RegexRefusal('a set of characters that no glob can say');
  return set.startsWith('^') ? `[!${set.slice(1)}/]` : `[${set}]`;
}

/** Any characters cross directories; a glob needs one form within a name and one across names. */
function toGlobs({ tokens, fromStart, toEnd }: Variant): readonly string[] {
  const whole: Token[] = [...(fromStart ? [] : ['any' as const]), ...tokens];
  // A name that ends here is a file, or a directory, and what lies below one is matched anyway.
  if (whole.at(-1) === 'end') whole.pop();
  else if (whole.at(-1) === 'begin' && toEnd) return [];
  else if (!toEnd) whole.push('any');
  const single = whole.filter((token, at) => token !== 'any' || whole[at - 1] !== 'any');
  let globs = [''];
  for (const [index, token] of single.entries()) {
    const isLast = index === single.length - 1;
    globs = globs.flatMap((glob) => longer(glob, token, isLast));
    if (globs.length > mostVariants) throw new RegexRefusal('more alternatives than globs can say');
  }
  // No path begins or ends with a slash, or has an empty name.
  return globs
    .filter((glob) => !/^\/|\/\/|\/$/.test(glob))
    .map((glob) => (glob.includes('/') ? glob : `/${glob}`));
}

function longer(glob: string, token: Token, isLast: boolean): readonly string[] {
  const atBorder = glob === '' || glob.endsWith('/');
  if (token === 'begin' || token === 'end') {
    // A name ends or begins: what stands before is whole, or there is nothing before it.
    const stem = glob.replace(/(?:\*\*\/)?\*$/, '');
    if (stem === '' || stem.endsWith('/')) return [`${stem}**/`];
    return [`${glob}/`];
  }
  // Two stars in a row would cross directories.
  const starred = glob.endsWith('*') ? glob : `${glob}*`;
  if (token !== 'any') return [token.glob === '*' ? starred : glob + token.glob];
  if (isLast) return [atBorder ? `${glob}**` : starred];
  return atBorder ? [`${glob}**/*`] : [starred, `${starred}/**/*`];
}
