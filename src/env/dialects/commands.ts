/**
 * Where commands stand in values. Nothing is ever run: a value with a command in it is unknown.
 */

/**
 * True when `text` holds a whole `$(…)` as dotenvx and dotenv-expand look for one: quotes inside
 * hide parentheses, a backslash hides the letter behind it.
 */
export function hasShellCommand(text: string): boolean {
  let open = text.indexOf('$(');
  let work = 0;
  while (open !== -1) {
    const end = commandEnd(text, open + 2);
    if (end !== -1) return true;
    work += text.length - open;
    // Every opening is walked to the end of the text; far beyond what anybody writes, give up.
    if (work > 4_000_000) return true;
    open = text.indexOf('$(', open + 2);
  }
  return false;
}

function commandEnd(text: string, from: number): number {
  const quotes: string[] = [''];
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    const quote = quotes.at(-1) ?? '';
    if (quote === "'") {
      if (letter === "'") quotes[quotes.length - 1] = '';
    } else if (letter === '\\') at += 1;
    else if (quote !== '') {
      if (letter === quote) quotes[quotes.length - 1] = '';
      else if (letter === '$' && text[at + 1] === '(') {
        quotes.push('');
        at += 1;
      }
    } else if (letter === "'" || letter === '"' || letter === '`') {
      quotes[quotes.length - 1] = letter;
    } else if (letter === '(') quotes.push('');
    else if (letter === ')') {
      quotes.pop();
      if (quotes.length === 0) return at + 1;
    }
  }
  return -1;
}

/**
 * Finds `$(…)` as the Ruby gem does: parentheses balance, and no pair of them is empty.
 *
 * @returns a function that gives the offset behind the command whose `$` stands at `at`, or -1
 */
export function rubyCommands(text: string): (at: number) => number {
  const closeOf = new Map<number, number>();
  const open: { at: number; isWhole: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') open.push({ at, isWhole: true });
    if (text[at] !== ')') continue;
    const last = open.pop();
    if (last === undefined) continue;
    const isWhole = last.isWhole && at > last.at + 1;
    if (isWhole) closeOf.set(last.at, at + 1);
    const outer = open.at(-1);
    if (outer !== undefined && !isWhole) outer.isWhole = false;
  }
  return (at) => (text[at] === '$' ? (closeOf.get(at + 1) ?? -1) : -1);
}
