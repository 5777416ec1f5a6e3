import { declarations } from './bash-commands.ts';
import { type BashExpanded, type BashVariables, expandBashParts } from './bash-parameters.ts';
import type { BashAssignment, BashCommand } from './bash-tree.ts';
import type { BashPart, BashWord } from './bash-words.ts';
import { joinValues, type ReadingBuilder, type Span, type Value } from './reading-builder.ts';
import { Scope } from './scope.ts';

/** `nothing`: no word was left of a command. */
type Outcome = 'done' | 'bad' | 'fatal' | 'end' | 'nothing';

type Simple = Extract<BashCommand, { kind: 'simple' }>;

/** Variables that bash sets for itself. */
const ownVariables =
  /^(?:BASH\w*|EUID|UID|PPID|HOSTNAME|HOSTTYPE|IFS|LINENO|MACHTYPE|OLDPWD|OPTIND|OSTYPE|PATH|PS4|PWD|RANDOM|SECONDS|SHELL|SHELLOPTS|SHLVL|SRANDOM|TERM|EPOCHSECONDS|EPOCHREALTIME|DIRSTACK|GROUPS|_)$/;

/** Those among them that nobody may set. */
const readonlyVariables = /^(?:BASHOPTS|BASH_VERSINFO|EUID|PPID|SHELLOPTS|UID)$/;

const identifier = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Options of the declaring commands: what begins one, which there are, which assign nothing. */
const declarationOptions: Readonly<
  Record<string, { readonly signs: RegExp; readonly known: RegExp; readonly listing: RegExp }>
> = {
  export: { signs: /^-./, known: /^-[fnp]+$/, listing: /f/ },
  readonly: { signs: /^-./, known: /^-[aAfp]+$/, listing: /f/ },
  declare: { signs: /^[-+]./, known: /^[-+][aAfFgiIlnprtux]+$/, listing: /[fFp]/ },
};

/** The state that commands leave behind: variables, positional parameters, the last status. */
export class BashShell implements BashVariables {
  /** Exit status of the last command, null when it cannot be told. */
  status: number | null = 0;
  readonly #out: ReadingBuilder;
  readonly #scope: Scope;
  readonly #arrays = new Set<string>();
  readonly #unset = new Set<string>();
  readonly #readonly = new Set<string>();
  readonly #hidden = new Set<string>();
  #positional: Value[] = [];
  #exportsAll = true;
  #here: Span = { start: 0, end: 0 };

  constructor(out: ReadingBuilder, host: ReadonlyMap<string, string>) {
    this.#out = out;
    this.#scope = new Scope(host, 'file-first');
  }

  get(name: string): Value | undefined {
    if (this.#unset.has(name)) return undefined;
    const value = this.#scope.get(name) ?? undefined;
    return value === undefined && ownVariables.test(name) ? { unknown: 'machine' } : value;
  }

  special(name: string): Value | undefined {
    if (name === '#') return String(this.#positional.length);
    if (name === '?') return this.status === null ? { unknown: 'command' } : String(this.status);
    if (name === '@' || name === '*') {
      if (this.#positional.length === 0) return undefined;
      return joinValues(
        this.#positional.flatMap((value, at) => (at === 0 ? [value] : [' ', value])),
      );
    }
    if (name === '!') return undefined;
    if (/^[1-9]\d*$/.test(name)) return this.#positional[Number(name) - 1];
    return { unknown: 'machine' };
  }

  isArray(name: string): boolean {
    return this.#arrays.has(name);
  }

  spend(count: number): boolean {
    return this.#scope.spend(count);
  }

  assign(name: string, value: Value): void {
    this.#set(name, value, this.#here, this.#here);
  }

  runSimple(command: Simple, isMaybe: boolean): Exclude<Outcome, 'nothing'> {
    const { words } = command;
    if (words.length > 0 && command.redirects === 'failing') return this.#runBroken(words);
    if (words.length > 0) {
      const outcome = this.#runWords(words, isMaybe);
      if (outcome === 'done') return this.#failureIn(command.assignments) ?? outcome;
      if (outcome !== 'nothing') return outcome;
      // Words that come to nothing leave the assignments alone in their line.
      if (this.status === null) {
        const assigned = this.#runAssignments(command, true);
        if (assigned === 'done') this.status = null;
        return assigned;
      }
    }
    return this.#runAssignments(command, isMaybe);
  }

  /** Words are expanded before a redirection fails; then nothing is done with them. */
  #runBroken(words: readonly BashWord[]): 'done' | 'bad' | 'fatal' {
    this.status = 1;
    for (const { parts } of words) {
      const expanded = expandBashParts(parts, this, 'word');
      if ('failure' in expanded) return expanded.failure;
    }
    return 'done';
  }

  /** Assignments before a command are for it alone; what they cannot expand fails all the same. */
  #failureIn(assignments: readonly BashAssignment[]): 'bad' | 'fatal' | undefined {
    for (const { parts } of assignments) {
      const expanded = expandBashParts(parts, this, 'assignment');
      if ('failure' in expanded) return expanded.failure;
    }
    return undefined;
  }

  #runAssignments({ assignments, redirects }: Simple, isMaybe: boolean): 'done' | 'bad' | 'fatal' {
    let status: number | null = redirects === 'none' ? 0 : null;
    for (const assignment of assignments) {
      const outcome = this.#runAssignment(assignment, isMaybe);
      if (outcome !== 'done') {
        this.status = 1;
        return outcome;
      }
      if (assignment.parts.some((part) => part.kind === 'unknown' && part.reason === 'command')) {
        status = null;
      }
    }
    this.status = status;
    return 'done';
  }

  #runAssignment(assignment: BashAssignment, isMaybe: boolean): 'done' | 'bad' | 'fatal' {
    const { name, nameSpan, written, subscript, array } = assignment;
    if (readonlyVariables.test(name) || this.#readonly.has(name)) return 'bad';
    this.#here = nameSpan;
    const expanded =
      array === null ? expandBashParts(assignment.parts, this, 'assignment') : this.#firstOf(array);
    if ('failure' in expanded) return expanded.failure;
    if (subscript === '') return 'bad';
    const value: Value = isMaybe ? { unknown: 'command' } : expanded.value;
    if (subscript !== null || array !== null) {
      this.#arrays.add(name);
      const isFirst = subscript === null || subscript === '0';
      if (isFirst && !assignment.appends) this.#scope.set(name, value);
      this.#unset.delete(name);
      // bash has no way to hand an array to another program.
      this.#out.assign(name, null, nameSpan, written);
      return 'done';
    }
    const before = assignment.appends ? this.get(name) : undefined;
    this.#set(name, before === undefined ? value : joinValues([before, value]), nameSpan, written);
    return 'done';
  }

  #firstOf(array: readonly BashWord[]): BashExpanded {
    const [first] = array;
    if (first === undefined) return { value: '' };
    const head = first.parts[0];
    const isKeyed = head?.kind === 'text' && !head.quoted && head.text.startsWith('[');
    return isKeyed ? { value: { unknown: 'machine' } } : expandBashParts(first.parts, this, 'word');
  }

  #set(name: string, value: Value, nameSpan: Span, written: Span): void {
    this.#scope.set(name, value);
    this.#unset.delete(name);
    // `_` is the shell's own: each command sets it anew.
    const isSeen = this.#exportsAll && !this.#arrays.has(name) && name !== '_';
    if (isSeen) this.#hidden.delete(name);
    else this.#hidden.add(name);
    this.#out.assign(name, isSeen ? value : null, nameSpan, written);
  }

  #runWords(words: readonly BashWord[], isMaybe: boolean): Outcome {
    const [first, ...rest] = words;
    if (first === undefined) return 'done';
    const isPlain = first.parts.length > 0 && first.parts.every((part) => part.kind === 'text');
    const name = isPlain
      ? first.parts.map((part) => (part.kind === 'text' ? part.text : '')).join('')
      : null;
    if (declarations.test(name ?? '')) {
      return this.#runDeclaration(name ?? '', rest, isMaybe);
    }
    // Every word is expanded before the command is looked for.
    const fields: Value[] = [];
    for (const word of name === null ? words : rest) {
      const expanded = expandBashParts(word.parts, this, 'word');
      if ('failure' in expanded) {
        this.status = 1;
        return expanded.failure;
      }
      fields.push(...splitFields(expanded.value, word.parts));
    }
    const isVague = fields.some((field) => typeof field === 'object');
    if (name === null && (fields.length === 0 || isVague)) {
      this.status = isVague ? null : 0;
      return fields.length === 0 || fields.every((field) => typeof field === 'object')
        ? 'nothing'
        : 'done';
    }
    if (name === null) {
      // A command that comes out of a variable: no such command, as before.
      this.#out.ignore(first.start);
      this.status = 127;
      return 'done';
    }
    return this.#runBuiltin(name, fields, isMaybe, first);
  }

  #runBuiltin(
    name: string,
    fields: readonly Value[],
    isMaybe: boolean,
    word: BashWord,
  ): 'done' | 'bad' | 'fatal' | 'end' {
    this.status = 0;
    if (name === 'unset') {
      for (const field of fields) {
        if (typeof field === 'string' && identifier.test(field)) this.#forget(field, isMaybe, word);
      }
    } else if (name === 'set') this.#runSet(fields);
    else if (name === 'shift') this.#positional = this.#positional.slice(1);
    else if (name === 'return' || name === 'exit' || name === 'exec') {
      return isMaybe ? 'done' : 'end';
    } else if (name === 'false') this.status = 1;
    else if (/^(?:test|\[|cd|eval|source|\.|read|let|command|builtin|printf|getopts)$/.test(name)) {
      this.status = null;
    } else if (!/^(?::|true|echo|pwd|umask|trap|wait|hash|alias|unalias|shopt|type)$/.test(name)) {
      this.#out.ignore(word.start);
      // No such command, as far as a file of variables goes.
      this.status = 127;
    }
    return 'done';
  }

  #forget(name: string, isMaybe: boolean, word: BashWord): void {
    this.#arrays.delete(name);
    if (isMaybe) this.#scope.set(name, { unknown: 'command' });
    else this.#unset.add(name);
    const value: Value | null = isMaybe ? { unknown: 'command' } : null;
    if (this.#out.hasName(name)) this.#out.assign(name, value, word, null);
  }

  #runSet(fields: readonly Value[]): void {
    let at = 0;
    for (; at < fields.length; at += 1) {
      const field = fields[at];
      if (typeof field !== 'string' || !/^[-+]./.test(field)) break;
      if (field === '--') {
        this.#positional = fields.slice(at + 1);
        return;
      }
      if (/^[-+][a-zA-Z]*a/.test(field)) this.#exportsAll = field.startsWith('-');
      if (/o$/.test(field)) {
        at += 1;
        if (fields[at] === 'allexport') this.#exportsAll = field.startsWith('-');
      }
    }
    if (at < fields.length) this.#positional = fields.slice(at);
  }

  #runDeclaration(
    command: string,
    words: readonly BashWord[],
    isMaybe: boolean,
  ): 'done' | 'bad' | 'fatal' {
    let status: number | null = 0;
    let options = '';
    let takesOptions = true;
    const found: { word: BashWord; assigned: string | null; fields: readonly Value[] }[] = [];
    for (const word of words) {
      const assignment = assignmentIn(word);
      if (word.isArray === true && assignment !== null) {
        this.#arrays.add(assignment.name);
        this.#out.assign(assignment.name, null, word, null);
        continue;
      }
      const parts = assignment?.parts ?? word.parts;
      this.#here = word;
      const expanded = expandBashParts(parts, this, assignment === null ? 'word' : 'assignment');
      if ('failure' in expanded) {
        this.status = 1;
        return expanded.failure;
      }
      // Braces are spread out before anything else: `A={x,y}` is two assignments.
      const value: Value = hasBraces(parts) ? { unknown: 'machine' } : expanded.value;
      const fields = assignment === null ? splitFields(value, parts) : [value];
      const isVague = fields.length === 1 && typeof fields[0] === 'object';
      const assigned = assignment?.name ?? (isVague ? quotedName(word) : null);
      found.push({ word, assigned, fields });
    }
    // Outside of a function there is nothing local.
    if (command === 'local') {
      this.status = 1;
      return 'done';
    }
    const letters = declarationOptions[command] ?? declarationOptions['declare'];
    for (const { word, assigned, fields } of found) {
      for (const field of fields) {
        const text = typeof field === 'string' ? field : '';
        const [, name = text, given] = /^([^=]*)=([\s\S]*)$/.exec(text) ?? [];
        if (takesOptions && assigned === null && letters?.signs.test(text)) {
          if (text === '--') takesOptions = false;
          else if (letters.known.test(text)) options += text.slice(1);
          else {
            this.status = 2;
            return 'done';
          }
          continue;
        }
        takesOptions = false;
        // Functions and listings: the words are names that nothing is assigned to.
        if (letters?.listing.test(options)) status = 1;
        else if (assigned !== null) this.#declare(command, options, assigned, field, word, isMaybe);
        else if (!identifier.test(name.replace(/\+$/, ''))) status = 1;
        else if (given !== undefined) this.#declare(command, options, name, given, word, isMaybe);
        else this.#show(command, options, name, word);
      }
    }
    this.status = status;
    return 'done';
  }

  /** `export NAME`: a variable that was kept back is handed out now. */
  #show(command: string, options: string, name: string, word: BashWord): void {
    if (command === 'readonly') this.#readonly.add(name);
    const value = this.get(name);
    if (options.includes('n')) this.#out.assign(name, null, word, null);
    else if (command === 'export' && value !== undefined && this.#hidden.delete(name)) {
      this.#out.assign(name, value, word, null);
    }
  }

  #declare(
    command: string,
    options: string,
    name: string,
    value: Value,
    word: BashWord,
    isMaybe: boolean,
  ): void {
    if (readonlyVariables.test(name) || this.#readonly.has(name)) return;
    const nameSpan = { start: word.start, end: word.start + name.length };
    const written = { start: Math.min(word.end, nameSpan.end + 1), end: word.end };
    const isPlain = command === 'export' || /^[gIprtx]*$/.test(options);
    const appends = name.endsWith('+');
    const before = appends ? this.get(name.slice(0, -1)) : undefined;
    const joined = before === undefined ? value : joinValues([before, value]);
    const result: Value = isMaybe || !isPlain ? { unknown: 'command' } : joined;
    const exportsAll = this.#exportsAll;
    this.#exportsAll =
      command === 'export' && options.includes('n')
        ? false
        : exportsAll || command === 'export' || options.includes('x');
    this.#set(appends ? name.slice(0, -1) : name, result, nameSpan, written);
    this.#exportsAll = exportsAll;
    if (command === 'readonly' || options.includes('r')) this.#readonly.add(name);
  }
}

/** `NAME=…` as the word of a declaration; the name must stand there without quotes. */
function assignmentIn({ parts }: BashWord): { name: string; parts: readonly BashPart[] } | null {
  const [first, ...rest] = parts;
  if (first?.kind !== 'text' || first.quoted) return null;
  const match = /^([A-Za-z_][A-Za-z0-9_]*\+?)=/.exec(first.text);
  if (match === null) return null;
  const text = first.text.slice(match[0].length);
  const value: readonly BashPart[] = text === '' ? rest : [{ ...first, text }, ...rest];
  return { name: match[1] ?? '', parts: value };
}

/** The name in `"NAME=…"`, where the value is all that is unknown. */
function quotedName({ parts }: BashWord): string | null {
  let text = '';
  for (const part of parts) {
    if (part.kind !== 'text') break;
    text += part.text;
  }
  return /^([A-Za-z_][A-Za-z0-9_]*)=/.exec(text)?.[1] ?? null;
}

/** An unquoted text is split at blanks where a reference brought them in. */
function splitFields(value: Value, parts: readonly BashPart[]): Value[] {
  if (typeof value === 'object') return [value];
  const isQuoted = parts.some((part) => part.kind === 'text' && part.quoted);
  if (value === '') return isQuoted ? [value] : [];
  const isSplit = parts.some((part) => part.kind === 'parameter' && !part.quoted);
  // Blanks between quotes are no place to split; that others beside them are is of no use here.
  const holdsBlanks = parts.some((part) => part.kind === 'text' && part.quoted && part.text !== '');
  if (!isSplit || holdsBlanks) return [value];
  return value.split(/[ \t\n]+/).filter((field) => field !== '');
}

function hasBraces(parts: readonly BashPart[]): boolean {
  const text = parts
    .map((part) => (part.kind === 'text' && !part.quoted ? part.text : 'x'))
    .join('');
  return /\{[^{}]*(?:,|\.\.)[^{}]*\}/.test(text);
}
