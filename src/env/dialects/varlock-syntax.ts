/**
 * The parts of @env-spec's grammar that hold no values of their own: comments with decorators,
 * and calls of functions. A comment that is broken refuses the file as a broken line does.
 */

/** Calls inside calls; nobody writes more, and the parser itself gives up somewhere. */
const maxDepth = 50;

/** Ends the match of a sticky expression at `from`, -1 when there is none. */
function matchEnd(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from;
  return expression.test(text) ? expression.lastIndex : -1;
}

const blanks = /[ \t]*/y;
const dividerStart = /#[ \t]*[-=*#]{3}/y;
const sentence = /#[ \t]*@[a-zA-Z]+(?::|[ \t]+(?![@# \t]))/y;
const decoratorStart = /#[ \t]*(?=@)/y;
const decoratorName = /@[a-zA-Z][a-zA-Z0-9_]*/y;
const quotedText = /"(?:\\"|[^"\n])*"|'(?:\\'|[^'\n])*'|`(?:\\`|[^`\n])*`/y;
const bareWord = /(?!['"`])[^# \n]+/y;
const bareArgument = /[^ \n,)]+/y;
const functionName = /[a-zA-Z][a-zA-Z0-9_]*/y;

/** Offset of the end of the line that holds `from`. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** True when a line of at least three of `-=*#` behind its `#` begins at `from`. */
export function isDivider(text: string, from: number): boolean {
  return matchEnd(dividerStart, text, from) !== -1;
}

/** True when a comment begins at `from` and goes on to the end of its line; a divider is none. */
export function isComment(text: string, from: number): boolean {
  if (text[from] !== '#') return false;
  if (matchEnd(sentence, text, from) !== -1) return true;
  const start = matchEnd(decoratorStart, text, from);
  if (start === -1) return !isDivider(text, from);
  let at = decoratorEnd(text, start);
  if (at === -1) return false;
  for (;;) {
    const next = matchEnd(blanks, text, at);
    const end = next > at ? decoratorEnd(text, next) : -1;
    if (end === -1) {
      return next === text.length || text[next] === '\n' || text[next] === '#';
    }
    at = end;
  }
}

function decoratorEnd(text: string, from: number): number {
  const name = matchEnd(decoratorName, text, from);
  if (name === -1) return -1;
  const args = argumentsEnd(text, name, 0);
  if (args !== -1) return args;
  if (text[name] !== '=') return name;
  const value = firstEnd([
    callEnd(text, name + 1, 0),
    matchEnd(quotedText, text, name + 1),
    matchEnd(bareWord, text, name + 1),
  ]);
  return value === -1 ? name : value;
}

function firstEnd(ends: readonly number[]): number {
  return ends.find((end) => end !== -1) ?? -1;
}

/** Offset behind the function call that begins at `from`, -1 when there is none. */
export function callEnd(text: string, from: number, depth = 0): number {
  const name = matchEnd(functionName, text, from);
  return name === -1 || depth > maxDepth ? -1 : argumentsEnd(text, name, depth);
}

function argumentsEnd(text: string, from: number, depth: number): number {
  if (text[from] !== '(') return -1;
  let at = argumentEnd(text, matchEnd(blanks, text, from + 1), depth);
  if (at === -1) at = matchEnd(blanks, text, from + 1);
  for (;;) {
    const next = matchEnd(blanks, text, at);
    if (text[next] === ')') return next + 1;
    if (text[next] !== ',') return -1;
    at = argumentEnd(text, matchEnd(blanks, text, next + 1), depth);
    if (at === -1) return -1;
  }
}

function argumentEnd(text: string, from: number, depth: number): number {
  const name = matchEnd(functionName, text, from);
  if (name !== -1 && text[name] === '=') {
    const value = argumentValueEnd(text, name + 1, depth);
    if (value !== -1) return value;
  }
  return argumentValueEnd(text, from, depth);
}

function argumentValueEnd(text: string, from: number, depth: number): number {
  const call = callEnd(text, from, depth + 1);
  if (call !== -1) return call;
  const quoted = matchEnd(quotedText, text, from);
  return quoted === -1 ? matchEnd(bareArgument, text, from) : quoted;
}
