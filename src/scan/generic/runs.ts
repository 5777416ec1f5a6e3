import { isRunByte } from '../long-runs.ts';
import { type Candidate, makeCandidate } from './candidate.ts';
import { findKnownShapes } from './known-shapes.ts';
import { isDigit, isLetter, isLower, isUpper } from './letters.ts';
import { splitParts } from './names.ts';
import { namesService } from './service-names.ts';

const run = /[A-Za-z0-9+/_=-]{20,}/g;
const uuid =
  /(?<![A-Za-z0-9-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9-])/i;
const leastRun = 20;
/** Under the name of a service, without the marks before it. */
const leastNamed = 16;
const longestRun = 400;
const leastChanges = 0.2;

/**
 * Random-looking runs of 20 to 400 characters that stand on the line without a telling name.
 * UUIDs are identifiers and no candidates, but under the name of a service.
 */
export function findNamelessRuns(text: string): Candidate[] {
  const found: Candidate[] = [];
  if (!hasRun(text)) return found;
  for (const [start, end] of findKnownShapes(text)) found.push(namelessRun(text, start, end));
  for (const match of text.matchAll(run)) {
    // `NAME=value`: an equals sign pads at the end only.
    const value = match[0].replace(/^.*=(?=[^=])/, '').replace(/^[=+/_-]+/, '');
    const start = match.index + match[0].length - value.length;
    if (match[0].length < leastRun || value.length > longestRun || !looksRandom(value)) continue;
    const isShort = value.length < leastRun || uuid.test(value);
    if (isShort && !namesService(splitParts(nameLeftOf(text, start)))) continue;
    if (value.length < leastNamed) continue;
    found.push(namelessRun(text, start, start + value.length));
  }
  return found;
}

/** True when a run of 20 characters stands in the text; looks at every twentieth of other text. */
function hasRun(text: string): boolean {
  let start = 0;
  for (let at = leastRun - 1; at < text.length; at = start + leastRun - 1) {
    let from = at;
    while (from >= start && isRunByte[text.charCodeAt(from)] === 1) from -= 1;
    if (from < start) return true;
    start = from + 1;
  }
  return false;
}

function namelessRun(text: string, start: number, end: number): Candidate {
  const name = nameLeftOf(text, start);
  return makeCandidate({ kind: 'run', start, end, name, quote: quoteBefore(text, start) });
}

function looksRandom(value: string): boolean {
  let digits = 0;
  let letters = 0;
  let changes = 0;
  let last = -1;
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    const kind = isDigit(code) ? 0 : isUpper(code) ? 1 : isLower(code) ? 2 : 3;
    if (kind === 0) digits += 1;
    else if (isLetter(code)) letters += 1;
    if (last !== -1 && kind !== last) changes += 1;
    last = kind;
  }
  return digits >= 2 && letters >= 2 && changes >= leastChanges * (value.length - 1);
}

function quoteBefore(text: string, at: number): string {
  const letter = text[at - 1];
  return letter === '"' || letter === "'" || letter === '`' ? letter : '';
}

/** The name that a run is given on its line, even one without a keyword: `node_id: "…"`. */
function nameLeftOf(text: string, at: number): string {
  const left = text.slice(Math.max(0, at - 80), at);
  const found =
    /([A-Za-z_][\w.-]{0,60})["'\]]{0,2}\s{0,24}(?:=>|:=|[:=(])\s{0,4}[\\"'`[(]{0,3}$/.exec(left);
  return found?.[1] ?? '';
}
