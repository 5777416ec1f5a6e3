import { readBashAssignment } from './bash-assignments.ts';
import type {
  BashAssignment,
  BashCommand,
  BashList,
  BashRedirects,
  BashStep,
} from './bash-tree.ts';
import { type BashWord, BashWordReader } from './bash-words.ts';

/** Commands whose words are read as assignments are. */
export const declarations = /^(?:export|declare|typeset|readonly|local)$/;

const closers = new Set(['then', 'elif', 'else', 'fi', 'do', 'done', 'esac', '}', 'in']);

/** Reads a script as bash does: line by line, each line as a whole before any of it is run. */
export class BashReader {
  readonly #words: BashWordReader;
  #heredocs: { readonly delimiter: string; readonly stripsTabs: boolean }[] = [];
  #depth = 0;

  constructor(text: string) {
    this.#words = new BashWordReader(text, () => this.#readUntilParenthesis());
  }

  get offset(): number {
    return this.#words.at;
  }

  /** The commands of the next line that has any; null at the end of the script. */
  readLine(): BashList | null {
    this.#skipSpace(true);
    if (this.#words.peek() === '') return null;
    const list = this.#readList(() => this.#words.peek() === '\n', false);
    if (this.#words.peek() === '\n') this.#newline();
    else if (this.#words.peek() !== '') this.#unexpected();
    return list;
  }

  /** Goes on with the next line after a `BashLineError`. */
  skipLine(): void {
    const newline = this.#words.text.indexOf('\n', this.#words.at);
    this.#words.at = newline === -1 ? this.#words.text.length : newline + 1;
    this.#depth = 0;
  }

  #unexpected(): never {
    return this.#words.fail('a sign stands where no command can begin');
  }

  #skipSpace(newlines: boolean): void {
    const words = this.#words;
    for (;;) {
      const letter = words.peek();
      if (letter === '#') {
        const end = words.text.indexOf('\n', words.at);
        words.at = end === -1 ? words.text.length : end;
      } else if (letter === ' ' || letter === '\t') words.at += 1;
      else if (newlines && letter === '\n') this.#newline();
      else return;
    }
  }

  #newline(): void {
    const words = this.#words;
    words.at += 1;
    const waiting = this.#heredocs;
    this.#heredocs = [];
    for (const { delimiter, stripsTabs } of waiting) {
      while (words.at < words.text.length) {
        const newline = words.text.indexOf('\n', words.at);
        const end = newline === -1 ? words.text.length : newline;
        const line = words.text.slice(words.at, end);
        words.at = Math.min(words.text.length, end + 1);
        if ((stripsTabs ? line.replace(/^\t+/, '') : line) === delimiter) break;
      }
    }
  }

  /** True when any command stood before the parenthesis. */
  #readUntilParenthesis(): boolean {
    const words = this.#words;
    const open = words.at - 2;
    this.#skipSpace(true);
    const hasCommands =
      words.peek() !== ')' && this.#readList(() => words.peek() === ')', true).length > 0;
    if (words.peek() === '') words.fail('a $( is never closed', open);
    if (words.peek() !== ')') this.#unexpected();
    words.at += 1;
    return hasCommands;
  }

  /** @param isEnd true at what ends the list; it is left in place. */
  #readList(isEnd: () => boolean, newlines: boolean): BashStep[] {
    this.#depth += 1;
    if (this.#depth > 100) this.#words.fail('commands are nested too deep');
    const words = this.#words;
    const steps: { -readonly [Key in keyof BashStep]: BashStep[Key] }[] = [];
    let joint: BashStep['joint'] = ';';
    let first = 0;
    for (;;) {
      this.#skipSpace(newlines);
      if (joint === ';' && (isEnd() || words.peek() === '')) break;
      if (joint === ';' && steps.length > 0 && this.#isCloser()) break;
      const { isInverted, pipeline } = this.#readPipeline();
      this.#skipSpace(false);
      const two = words.text.slice(words.at, words.at + 2);
      const inBackground = two[0] === '&' && two !== '&&';
      if (joint === ';') first = steps.length;
      steps.push({ joint, isInverted, pipeline, inBackground });
      // An `&` sends away all that `&&` and `||` join.
      if (inBackground) for (const step of steps.slice(first)) step.inBackground = true;
      if (two === '&&' || two === '||') {
        words.at += 2;
        joint = two;
        this.#skipSpace(true);
        if (words.peek() === '') words.fail('the script ends after && or ||');
        continue;
      }
      joint = ';';
      if (two[0] === '&' || (two[0] === ';' && !/^;[;&]/.test(two))) words.at += 1;
      else if (two[0] === '\n' && newlines) this.#newline();
      else break;
    }
    this.#depth -= 1;
    return steps;
  }

  #isCloser(): boolean {
    const word = /[a-z}]+(?=[ \t\n;&|()<>]|$)/y;
    word.lastIndex = this.#words.at;
    return closers.has(word.exec(this.#words.text)?.[0] ?? '');
  }

  #readPipeline(): { isInverted: boolean; pipeline: BashCommand[] } {
    const words = this.#words;
    let isInverted = false;
    let isPrefixed = false;
    for (;;) {
      const prefix = /(?:!|time)(?=[ \t\n;&|()]|$)/y;
      prefix.lastIndex = words.at;
      const [found] = prefix.exec(words.text) ?? [];
      if (found === undefined) break;
      if (found === '!') isInverted = !isInverted;
      isPrefixed = true;
      words.at += found.length;
      this.#skipSpace(false);
    }
    if (isPrefixed && /^[\n;]?$/.test(words.peek())) return { isInverted, pipeline: [] };
    const pipeline = [this.#readCommand()];
    for (;;) {
      this.#skipSpace(false);
      if (words.peek() !== '|' || words.text[words.at + 1] === '|') return { isInverted, pipeline };
      words.at += words.text[words.at + 1] === '&' ? 2 : 1;
      this.#skipSpace(true);
      if (words.peek() === '') words.fail('the script ends after |');
      if (/^![ \t\n]/.test(words.text.slice(words.at, words.at + 2))) this.#unexpected();
      pipeline.push(this.#readCommand());
    }
  }

  #readCommand(): BashCommand {
    const words = this.#words;
    if (words.peek() === '(') {
      if (words.text[words.at + 1] === '(') return this.#readUnknown('))');
      words.at += 1;
      const list = this.#readList(() => words.peek() === ')', true);
      if (words.peek() !== ')' || list.length === 0) this.#unexpected();
      words.at += 1;
      this.#readRedirects();
      return { kind: 'subshell', list };
    }
    const keyword =
      /(?:if|while|until|for|case|select|function|coproc|\[\[|\{)(?=[ \t\n;&|()<>]|$)/y;
    keyword.lastIndex = words.at;
    const [found] = keyword.exec(words.text) ?? [];
    if (found !== undefined) return this.#readCompound(found);
    if (this.#isCloser()) this.#unexpected();
    return this.#readSimple();
  }

  #readCompound(keyword: string): BashCommand {
    const words = this.#words;
    words.at += keyword.length;
    if (keyword === '{') {
      const list = this.#readList(() => this.#isWord('}'), true);
      this.#expect('}');
      if (list.length === 0) this.#unexpected();
      this.#readRedirects();
      return { kind: 'group', list };
    }
    if (keyword === 'if') return this.#readIf();
    if (keyword === 'while' || keyword === 'until') {
      const condition = this.#readBlock('do');
      const body = this.#readBlock('done');
      this.#readRedirects();
      return { kind: 'compound', lists: [condition, body] };
    }
    if (keyword === 'for' || keyword === 'select') {
      this.#skipSpace(false);
      if (/^[\n;&|)<>]?$/.test(words.peek())) this.#unexpected();
      // The list of words is of no interest; what matters is the body.
      while (!this.#isWord('do') && words.peek() !== '') {
        if (words.readWord() === null) words.at += 1;
        this.#skipSpace(true);
      }
      this.#expect('do');
      const body = this.#readBlock('done');
      this.#readRedirects();
      return { kind: 'compound', lists: [body] };
    }
    this.#skipSpace(false);
    if (/^[\n;]?$/.test(words.peek()) && keyword !== '[[') this.#unexpected();
    if (keyword === 'function') {
      words.readWord();
      this.#skipSpace(true);
      const parentheses = /\([ \t]*\)[ \t\n]*/y;
      parentheses.lastIndex = words.at;
      if (parentheses.test(words.text)) words.at = parentheses.lastIndex;
      return { kind: 'compound', lists: listsOf(this.#readCommand()) };
    }
    return this.#readUnknown(keyword === 'case' ? 'esac' : keyword === '[[' ? ']]' : '\n');
  }

  #readIf(): BashCommand {
    const lists = [this.#readBlock('then')];
    for (;;) {
      lists.push(this.#readList(() => this.#isCloser(), true));
      if (this.#isWord('elif')) {
        this.#expect('elif');
        lists.push(this.#readBlock('then'));
      } else if (this.#isWord('else')) {
        this.#expect('else');
        lists.push(this.#readBlock('fi'));
        break;
      } else {
        this.#expect('fi');
        break;
      }
    }
    this.#readRedirects();
    return { kind: 'compound', lists };
  }

  #readBlock(end: string): BashStep[] {
    const list = this.#readList(() => this.#isCloser(), true);
    if (list.length === 0 && this.#words.peek() !== '') this.#unexpected();
    this.#expect(end);
    return list;
  }

  #isWord(word: string): boolean {
    const { text, at } = this.#words;
    return text.startsWith(word, at) && /^[ \t\n;&|()<>]?$/.test(text[at + word.length] ?? '');
  }

  #expect(word: string): void {
    if (this.#words.peek() === '') this.#words.fail('the script ends inside a command');
    if (!this.#isWord(word)) this.#unexpected();
    this.#words.at += word.length;
  }

  /** Passes over a construct that nothing can be learnt from. */
  #readUnknown(end: string): BashCommand {
    const { text } = this.#words;
    const close = text.indexOf(end, this.#words.at);
    if (close === -1 && end !== '\n') this.#words.fail('the script ends inside a command');
    this.#words.at = close === -1 ? text.length : close + (end === '\n' ? 0 : end.length);
    return { kind: 'compound', lists: [] };
  }

  #readSimple(): BashCommand {
    const words = this.#words;
    const assignments: BashAssignment[] = [];
    const found: BashWord[] = [];
    let redirects: BashRedirects = 'none';
    for (;;) {
      this.#skipBlanks();
      const more = this.#readRedirects();
      if (more !== 'none') {
        if (redirects !== 'failing') redirects = more;
        continue;
      }
      const assignment =
        found.length === 0 ? readBashAssignment(words, () => this.#skipSpace(true)) : null;
      if (assignment !== null) {
        assignments.push(assignment);
        continue;
      }
      if (words.peek() === '#') break;
      const word = this.#readDeclaredArray(found[0]) ?? words.readWord();
      if (word === null) break;
      found.push(word);
      if (words.peek() === '(' || this.#isFunction()) {
        return this.#readFunction(found.length === 1 && assignments.length === 0);
      }
    }
    if (assignments.length + found.length === 0 && redirects === 'none') this.#unexpected();
    return { kind: 'simple', assignments, words: found, redirects };
  }

  /** `NAME=(…)` behind `export` and its like, the only commands that take one as a word. */
  #readDeclaredArray(command: BashWord | undefined): BashWord | null {
    const words = this.#words;
    const [head, ...others] = command?.parts ?? [];
    if (head?.kind !== 'text' || head.quoted || others.length > 0) return null;
    if (!declarations.test(head.text)) return null;
    const open = /[A-Za-z_]\w*\+?=\(/y;
    open.lastIndex = words.at;
    const start = words.at;
    const [sign] = open.exec(words.text) ?? [];
    if (sign === undefined) return null;
    const assignment = readBashAssignment(words, () => this.#skipSpace(true));
    if (assignment === null) return null;
    const name = { kind: 'text' as const, text: sign.slice(0, -1), quoted: false };
    const parts = [name, ...assignment.parts];
    return { parts, start, end: words.at, isArray: assignment.array !== null };
  }

  #skipBlanks(): void {
    while (this.#words.peek() === ' ' || this.#words.peek() === '\t') this.#words.at += 1;
  }

  #isFunction(): boolean {
    const parenthesis = /[ \t]*\(/y;
    parenthesis.lastIndex = this.#words.at;
    return parenthesis.test(this.#words.text);
  }

  #readFunction(isAllowed: boolean): BashCommand {
    this.#skipBlanks();
    const parentheses = /\([ \t]*\)/y;
    parentheses.lastIndex = this.#words.at;
    if (!isAllowed || !parentheses.test(this.#words.text)) this.#unexpected();
    this.#words.at = parentheses.lastIndex;
    this.#skipSpace(true);
    if (this.#words.peek() === '') this.#words.fail('the script ends inside a command');
    const body = this.#readCommand();
    if (body.kind === 'simple') this.#unexpected();
    return { kind: 'compound', lists: listsOf(body) };
  }

  #readRedirects(): BashRedirects {
    const words = this.#words;
    let found: BashRedirects = 'none';
    for (;;) {
      this.#skipBlanks();
      const redirect = /(?:\d+|\{[A-Za-z_]\w*\})?(?:<<<|<<-?|<&|<>|>>|>&|>\||[<>](?!\()|&>>?)/y;
      redirect.lastIndex = words.at;
      const [sign] = redirect.exec(words.text) ?? [];
      if (sign === undefined) return found;
      words.at += sign.length;
      this.#skipBlanks();
      const word = words.peek() === '#' ? null : words.readWord();
      if (word === null) this.#unexpected();
      if (found !== 'failing') found = isFailing(sign, word) ? 'failing' : 'fine';
      if (/<<-?$/.test(sign) && !sign.endsWith('<<<')) {
        const pieces = word.parts.map((part) => (part.kind === 'text' ? part.text : ''));
        this.#heredocs.push({ delimiter: pieces.join(''), stripsTabs: sign.endsWith('-') });
      }
    }
  }
}

/** True when a redirection cannot be opened where nothing but the env file is. */
function isFailing(sign: string, { parts }: BashWord): boolean {
  const [first] = parts;
  const path = first?.kind === 'text' ? first.text : '';
  if (path.startsWith('/dev/')) return false;
  return /^\d*<$/.test(sign) || (/^[^<]*>/.test(sign) && path.includes('/'));
}

function listsOf(command: BashCommand): BashList[] {
  if (command.kind === 'simple') return [[stepOf(command)]];
  return 'lists' in command ? [...command.lists] : [command.list];
}

function stepOf(command: BashCommand): BashStep {
  return { joint: ';', isInverted: false, pipeline: [command], inBackground: false };
}
