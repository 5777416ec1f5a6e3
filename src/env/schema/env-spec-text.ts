import { type Decorator, readDecorators, readWord, type Word } from './env-spec-words.ts';

/** One variable of a `.env.schema` with what stands above it and behind it. */
export interface SpecItem {
  readonly name: string;
  readonly start: number;
  /** Null when nothing stands behind the `=`. */
  readonly value: Word | null;
  readonly decorators: readonly Decorator[];
  readonly docs: readonly string[];
}

/** A `.env.schema` as its lines say it. */
export interface SpecText {
  /** Decorators of the header: comment blocks before the first variable that are not its own. */
  readonly header: readonly Decorator[];
  readonly items: readonly SpecItem[];
  /** Offsets of lines that are neither comment nor variable. */
  readonly strays: readonly number[];
}

/** Decorators of the whole file, wherever the first variable takes them for its own. */
const ofHeader = new Set([
  ...['currentEnv', 'envFlag', 'defaultRequired', 'defaultSensitive', 'defaultDynamic', 'disable'],
  ...['import', 'plugin', 'setValuesBulk', 'cache', 'redactLogs', 'preventLeaks'],
]);

/**
 * Splits a `.env.schema` into variables, decorators and descriptions. Never fails.
 *
 * Source: https://varlock.dev/env-spec/reference/
 */
export function readSpecText(text: string): SpecText {
  const header: Decorator[] = [];
  const items: SpecItem[] = [];
  const strays: number[] = [];
  let decorators: Decorator[] = [];
  let docs: string[] = [];
  const endBlock = () => {
    if (items.length === 0) header.push(...decorators);
    decorators = [];
    docs = [];
  };
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const line = lineAt(text, at);
    const comment = /^\s*#\s?/.exec(line)?.[0];
    if (comment !== undefined) {
      const from = at + comment.length;
      const content = line.slice(comment.length);
      if (/^(?:---|===)/.test(content)) endBlock();
      else if (content.startsWith('@')) {
        const block = decoratorBlock(text, at);
        decorators.push(...shifted(readDecorators(block.text), from));
        at = block.end;
        continue;
      } else docs.push(content.trim());
      at += line.length + 1;
      continue;
    }
    const found = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=[ \t]*/.exec(line);
    if (found === null) {
      if (line.trim() !== '') strays.push(at);
      endBlock();
      at += line.length + 1;
      continue;
    }
    const name = found[1] ?? '';
    const from = at + found[0].length;
    const isEmpty = /^(?:\s*$|\s*#)/.test(text.slice(from, from + 1)) || from >= text.length;
    const read = isEmpty ? { value: null, end: from } : readValue(text, from);
    const rest = lineAt(text, read.end);
    const behind = /^\s*#\s?(?=@)/.exec(rest)?.[0];
    const trailing =
      behind === undefined
        ? []
        : shifted(readDecorators(rest.slice(behind.length)), read.end + behind.length);
    const own = [...decorators, ...trailing];
    if (items.length === 0) header.push(...own.filter((each) => isOfHeader(each)));
    const start = at + line.indexOf(name);
    items.push({
      ...{ name, start, value: read.value, docs: docs.filter((each) => each !== '') },
      decorators: own.filter((each) => !isOfHeader(each)),
    });
    decorators = [];
    docs = [];
    at = read.end + rest.length + 1;
  }
  endBlock();
  return { header, items, strays };
}

/** Longest value that may go on over several lines, in UTF-16 units: quoted, and in brackets. */
const longestText = 8_000;
const longestCall = 1_000;

function readValue(text: string, from: number): { value: Word; end: number } {
  const longest = /["'`]/.test(text[from] ?? '') ? longestText : longestCall;
  const { value, end } = readWord(text.slice(from, from + longest), 0, '#\n');
  return { value, end: from + end };
}

function isOfHeader({ name }: Decorator): boolean {
  return ofHeader.has(name) || name.startsWith('generate');
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, end === -1 ? text.length : end);
}

function shifted(decorators: readonly Decorator[], by: number): Decorator[] {
  return decorators.map((each) => ({ ...each, start: each.start + by, end: each.end + by }));
}

const mostContinued = 200;

/** The decorators of a line, with the comment lines that go on with an open bracket. */
function decoratorBlock(text: string, start: number): { text: string; end: number } {
  let at = start;
  let block = '';
  for (let lines = 0; lines < mostContinued; lines += 1) {
    const line = lineAt(text, at);
    const mark = /^\s*#\s?/.exec(line)?.[0];
    if (mark === undefined) break;
    // What the marks took is kept as blanks, so that offsets hold.
    block += `${lines === 0 ? '' : `\n${' '.repeat(mark.length)}`}${line.slice(mark.length)}`;
    at = Math.min(at + line.length + 1, text.length);
    if (!isOpen(block) || at >= text.length) break;
  }
  return { text: block, end: Math.max(at, start + 1) };
}

/** True when a bracket waits for its end. */
function isOpen(text: string): boolean {
  const plain = text.replace(/"[^"\n]*"|'[^'\n]*'|`[^`\n]*`/g, '');
  const count = (form: RegExp) => plain.match(form)?.length ?? 0;
  return count(/[([{]/g) > count(/[)\]}]/g);
}
