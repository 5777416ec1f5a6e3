/** A value of an option; what stands in braces is kept as nothing. */
export type EnvfileValue = string | number | boolean | readonly (string | number)[] | null;

/** One `env "NAME", …`. Offsets are those of the name. */
export interface Declaration {
  readonly name: string;
  /** Path of the block that it stands in, null at the top. */
  readonly file: string | null;
  readonly options: ReadonlyMap<string, EnvfileValue>;
  readonly start: number;
  readonly end: number;
}

export interface EnvfileProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export interface EnvfileText {
  readonly declarations: readonly Declaration[];
  readonly problems: readonly EnvfileProblem[];
}

interface Token {
  readonly kind: 'word' | 'text' | 'number' | 'mark' | 'break';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const tokenForm =
  /(?<blank>[ \t\r]+|#[^\n]*)|(?<break>\n)|"(?<double>(?:[^"\\\n]|\\.)*)"|'(?<single>(?:[^'\\\n]|\\.)*)'|(?<number>[+-]?\d+)(?![\w.])|(?<word>[A-Za-z_]\w*)|(?<mark>[:,[\]{}])/y;

/** Splits an Envfile into its declarations. All problems at once; never fails. */
export function readEnvfileText(text: string): EnvfileText {
  const problems: EnvfileProblem[] = [];
  const tokens = tokensOf(text, problems);
  const declarations: Declaration[] = [];
  let file: string | null = null;
  let at = 0;
  const next = (): Token | undefined => tokens[at];
  const complain = (token: Token | undefined, message: string) => {
    const { start, end } = token ?? { start: text.length, end: text.length };
    problems.push({ message, start, end });
    while (next() !== undefined && next()?.kind !== 'break') at += 1;
  };
  const skipBreaks = () => {
    while (next()?.kind === 'break') at += 1;
  };
  const seen = new Set<string>();
  for (skipBreaks(); next() !== undefined; skipBreaks()) {
    const token = next();
    at += 1;
    const subject = next();
    if (token?.kind === 'word' && token.text === 'end') {
      if (file === null) complain(token, 'this `end` belongs to no block');
      file = null;
    } else if (token?.kind !== 'word' || !keywords.has(token.text)) {
      complain(token, 'expected `env`, `file`, `strict` or `end`');
    } else if (token.text === 'strict' || token.text === 'encrypted') at += 1;
    else if (subject?.kind !== 'text') {
      complain(subject, `\`${token.text}\` needs a name in quotes`);
    } else if (token.text === 'env') {
      at += 1;
      if (!/^[A-Za-z_]\w*$/.test(subject.text)) complain(subject, 'this is no name of a variable');
      const key = `${file ?? ''}\n${subject.text}`;
      if (seen.has(key)) complain(subject, 'this variable is declared twice; keep one of them');
      seen.add(key);
      const { start, end } = subject;
      declarations.push({ name: subject.text, file, options: readOptions(), start, end });
    } else {
      at += 1;
      if (token.text === 'file') file = subject.text;
      while (next() !== undefined && next()?.kind !== 'break') at += 1;
    }
  }
  if (file !== null) complain(undefined, 'the last block has no `end`');
  return { declarations, problems: problems.sort((a, b) => a.start - b.start) };

  function readOptions(): ReadonlyMap<string, EnvfileValue> {
    const options = new Map<string, EnvfileValue>();
    while (next()?.text === ',' && next()?.kind === 'mark') {
      at += 1;
      skipBreaks();
      const key = next();
      at += 1;
      if (key?.kind !== 'word' || next()?.text !== ':') {
        complain(key, 'expected an option such as `type: "url"`');
        return options;
      }
      at += 1;
      if (options.has(key.text)) complain(key, 'this option stands twice; keep one of them');
      options.set(key.text, readValue());
    }
    if (next() !== undefined && next()?.kind !== 'break') {
      complain(next(), 'expected a comma or the end of the line');
    }
    return options;
  }

  function readValue(): EnvfileValue {
    const token = next();
    at += 1;
    if (token?.kind === 'text') return token.text;
    if (token?.kind === 'number') return Number(token.text);
    if (token?.kind === 'word' && /^(?:true|false)$/.test(token.text)) return token.text === 'true';
    if (token?.text === '{') {
      while (next() !== undefined && next()?.text !== '}') at += 1;
      at += 1;
      return null;
    }
    if (token?.text !== '[') {
      complain(token, 'expected a text in quotes, a number, true, false or a list');
      return null;
    }
    const items: (string | number)[] = [];
    while (next() !== undefined && next()?.text !== ']') {
      const item = next();
      if (item?.kind === 'text') items.push(item.text);
      if (item?.kind === 'number') items.push(Number(item.text));
      at += 1;
    }
    at += 1;
    return items;
  }
}

const keywords = new Set(['env', 'file', 'profile', 'strict', 'encrypted']);

function tokensOf(text: string, problems: EnvfileProblem[]): Token[] {
  const tokens: Token[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    tokenForm.lastIndex = at;
    const groups = tokenForm.exec(text)?.groups;
    const start = at;
    if (groups === undefined) {
      const end = text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at);
      problems.push({ message: 'this is no Envfile: only declarations are read', start, end });
      // One problem is enough for a line: what stands before it says nothing by itself.
      while (tokens.length > 0 && tokens.at(-1)?.kind !== 'break') tokens.pop();
      at = end;
      continue;
    }
    at = tokenForm.lastIndex;
    const quoted = groups['double'] ?? groups['single'];
    if (groups['break'] !== undefined) tokens.push({ kind: 'break', text: '', start, end: at });
    else if (quoted !== undefined) {
      tokens.push({ kind: 'text', text: quoted.replace(/\\(.)/g, '$1'), start, end: at });
    } else {
      for (const kind of ['number', 'word', 'mark'] as const) {
        const found = groups[kind];
        if (found !== undefined) tokens.push({ kind, text: found, start, end: at });
      }
    }
  }
  return tokens;
}
