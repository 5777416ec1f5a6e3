/** A `COPY` or `ADD` that takes files from the build context. */
export interface CopyInstruction {
  readonly keyword: 'COPY' | 'ADD';
  /** 1-based line on which the instruction starts. */
  readonly line: number;
  /** As written, with variables that have a default put in; URLs and heredocs left out. */
  readonly sources: readonly string[];
  /** Absolute path in the image. */
  readonly destination: string;
  /** Patterns of `--exclude`. */
  readonly excludes: readonly string[];
}

/** A `COPY --from` that takes files from another stage or image. */
export interface StageCopy {
  readonly from: string;
  readonly sources: readonly string[];
}

/** One stage of a Dockerfile, `FROM` to `FROM`. */
export interface DockerStage {
  /** Name after `AS` in lower case, null without one. */
  readonly name: string | null;
  /** What `FROM` names, in lower case: an image or an earlier stage. */
  readonly base: string;
  readonly copies: readonly CopyInstruction[];
  readonly stageCopies: readonly StageCopy[];
}

/**
 * Reads the stages of a Dockerfile as far as they copy files: continuation lines, the `escape`
 * directive, JSON form, heredocs and `ONBUILD`, by
 * https://docs.docker.com/reference/dockerfile/. Any text is valid.
 */
export function parseDockerfile(text: string): DockerStage[] {
  const stages: StageInProgress[] = [];
  const globalArgs = new Map<string, string>();
  for (const { line, words, rest } of instructions(text)) {
    const keyword = words[0]?.toUpperCase() ?? '';
    const stage = stages.at(-1);
    if (keyword === 'FROM') stages.push(startStage(words.slice(1), stages, globalArgs));
    else if (keyword === 'ARG' && !stage) assign(words.slice(1), globalArgs);
    else if (!stage) continue;
    else if (keyword === 'ARG') assign(declared(words.slice(1), globalArgs), stage.variables);
    else if (keyword === 'ENV') assign(words.slice(1), stage.variables);
    else if (keyword === 'WORKDIR') {
      stage.workdir = absolute(stage.workdir, substitute(rest, stage.variables));
    } else if (keyword === 'COPY' || keyword === 'ADD') addCopy(stage, keyword, rest, line);
  }
  return stages;
}

interface StageInProgress extends DockerStage {
  readonly copies: CopyInstruction[];
  readonly stageCopies: StageCopy[];
  readonly variables: Map<string, string>;
  workdir: string;
}

interface Instruction {
  readonly line: number;
  readonly words: readonly string[];
  /** Everything after the keyword. */
  readonly rest: string;
}

function* instructions(text: string): Generator<Instruction> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const escapeChar = /^#\s*escape\s*=\s*`/im.test(lines.slice(0, 3).join('\n')) ? '`' : '\\';
  for (let at = 0; at < lines.length; at += 1) {
    const start = at;
    let whole = '';
    for (; at < lines.length; at += 1) {
      const line = lines[at] ?? '';
      const isNote = /^\s*#/.test(line) || (whole !== '' && line.trim() === '');
      const trimmed = line.trimEnd();
      if (isNote && at > start) continue;
      if (isNote) break;
      whole += trimmed.endsWith(escapeChar) ? `${trimmed.slice(0, -1)} ` : trimmed;
      if (!trimmed.endsWith(escapeChar)) break;
    }
    if (/^\s*(?:ONBUILD\s+)?(?:COPY|ADD|RUN)\b/i.test(whole)) at = afterHeredocs(lines, at, whole);
    const body = whole.trim().replace(/^ONBUILD\s+/i, '');
    const words = body.split(/\s+/).filter((word) => word !== '');
    if (words.length > 0) {
      yield { line: start + 1, words, rest: body.slice(words[0]?.length ?? 0).trim() };
    }
  }
}

/** Last line of the heredocs that an instruction opens. */
function afterHeredocs(lines: readonly string[], at: number, instruction: string): number {
  let end = at;
  for (const [, dash, , name = ''] of instruction.matchAll(/<<(-?)(["']?)(\w+)\2/g)) {
    const isEnd = (line: string) => (dash === '-' ? line.replace(/^\t+/, '') : line) === name;
    const found = lines.findIndex((line, index) => index > end && isEnd(line));
    if (found === -1) return lines.length;
    end = found;
  }
  return end;
}

function startStage(
  words: readonly string[],
  before: readonly StageInProgress[],
  globalArgs: ReadonlyMap<string, string>,
): StageInProgress {
  const [base = '', as, name] = words.filter((word) => !word.startsWith('--'));
  const image = substitute(base, globalArgs).toLowerCase();
  const parent = before.find((stage) => stage.name === image);
  return {
    name: as?.toUpperCase() === 'AS' && name !== undefined ? name.toLowerCase() : null,
    base: image,
    copies: [],
    stageCopies: [],
    variables: new Map(parent?.variables),
    workdir: parent?.workdir ?? '/',
  };
}

function addCopy(
  stage: StageInProgress,
  keyword: 'COPY' | 'ADD',
  rest: string,
  line: number,
): void {
  const flags: string[] = [];
  let body = rest;
  for (let flag = /^--\S+\s*/.exec(body); flag; flag = /^--\S+\s*/.exec(body)) {
    flags.push(flag[0].trim());
    body = body.slice(flag[0].length);
  }
  const words = argumentsOf(body).map((word) => substitute(word, stage.variables));
  const destination = words.at(-1);
  if (destination === undefined || words.length < 2) return;
  const sources = words.slice(0, -1).filter((word) => !/^(?:<<|[a-z]+:\/\/|git@)/i.test(word));
  const from = flagValues(flags, 'from')[0];
  if (from !== undefined) stage.stageCopies.push({ from: from.toLowerCase(), sources });
  else if (sources.length > 0) {
    stage.copies.push({
      ...{ keyword, line, sources },
      destination: absolute(stage.workdir, destination),
      excludes: flagValues(flags, 'exclude'),
    });
  }
}

function flagValues(flags: readonly string[], name: string): string[] {
  const start = `--${name}=`;
  return flags.filter((flag) => flag.startsWith(start)).map((flag) => flag.slice(start.length));
}

/** Sources and destination in JSON or in plain form. */
function argumentsOf(body: string): string[] {
  if (body.startsWith('[')) {
    try {
      const list: unknown = JSON.parse(body);
      if (Array.isArray(list)) return list.filter((word) => typeof word === 'string');
    } catch {
      // Docker reads a list that is not JSON as plain words.
    }
  }
  return [...body.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );
}

/** `ARG NAME` inside a stage takes the default of the `ARG NAME=…` above the first `FROM`. */
function declared(words: readonly string[], globalArgs: ReadonlyMap<string, string>): string[] {
  return words.map((word) => {
    const value = globalArgs.get(word);
    return value === undefined ? word : `${word}=${value}`;
  });
}

function assign(words: readonly string[], variables: Map<string, string>): void {
  for (const word of words) {
    const equals = word.indexOf('=');
    if (equals <= 0) continue;
    const value = word.slice(equals + 1).replace(/^(["'])(.*)\1$/, '$2');
    variables.set(word.slice(0, equals), substitute(value, variables));
  }
}

/** Puts in variables that are known; an unknown one stays as it is written. */
function substitute(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replace(
    /\$(?:\{(\w+)(?::?-([^}]*))?\}|(\w+))/g,
    (whole, braced?: string, fallback?: string, plain?: string) =>
      variables.get(braced ?? plain ?? '') ?? fallback ?? whole,
  );
}

function absolute(workdir: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${path.startsWith('/') ? '' : workdir}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
