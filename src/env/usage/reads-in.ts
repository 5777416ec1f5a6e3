import { endOfInside } from './brackets.ts';
import type { CodeText } from './code-text.ts';
import { constantsOf } from './constants.ts';
import type { Alias, ExtraRead, Language, UsageForm } from './language.ts';

/** One read in a text; without a name where that is only known at run time. */
export interface Found {
  readonly name: string | null;
  /** Half-open range of UTF-16 offsets of what stands for the name. */
  readonly start: number;
  readonly end: number;
  readonly hasDefault: boolean;
  readonly isMention: boolean;
  readonly alternatives: readonly string[];
}

interface Named extends Found {
  readonly name: string;
}

/** More names than this for the whole environment are no habit of people. */
const mostAliases = 8;
const mostBehind = 260;
const mostBefore = 80;
const mostArguments = 1000;

/** Cheap look at the raw text: telling code from text costs far more, and most files read nothing. */
export function mayRead(source: string, language: Language): boolean {
  if (!language.keywords.some((keyword) => source.includes(keyword))) return false;
  if (language.extra?.sign.test(source) === true) return true;
  const patterns = [
    ...language.forms.map(({ pattern }) => pattern),
    ...language.dynamic,
    ...(language.alias?.declared ?? []),
  ];
  return patterns.some((pattern) => source.search(pattern) !== -1);
}

/** What a text reads. An assigned name is no read, and a default of a scheme serves all reads. */
export function readsIn(code: CodeText, language: Language): readonly Found[] {
  const assigned = namesAssigned(code, language.assigned);
  const aliases = aliasesIn(code, language.alias);
  const forms = [
    ...language.forms,
    ...aliases.flatMap((alias) => language.alias?.forms(alias) ?? []),
  ];
  const dynamic = [
    ...language.dynamic,
    ...aliases.flatMap((alias) => language.alias?.dynamic(alias) ?? []),
  ];
  const { extra } = language;
  const hasExtra = extra?.sign.test(code.text) === true;
  const extraReads = hasExtra ? [...extra.reads(code)] : [];
  const settled = new Set(extraReads.flatMap((read) => settledBy(read)));
  const renamed = (hasExtra ? extra.renamed?.(code) : undefined) ?? ((name: string) => name);
  const found: Found[] = [];
  // Two forms may fit one place: the first one, which knows more of it, counts.
  const seen = new Set<string>();
  for (const form of forms) {
    for (const read of readsOf(code, form)) {
      const key = `${read.start} ${read.name}`;
      if (assigned.has(read.name) || seen.has(key)) continue;
      seen.add(key);
      const name = renamed(read.name, read.start);
      found.push({ ...read, name, hasDefault: read.hasDefault || settled.has(name) });
    }
  }
  for (const read of extraReads) {
    const mayStandInText = read.name !== null && read.inText === true;
    if (mayStandInText || !code.isText(read.offset)) found.push(toFound(read));
  }
  found.push(...dynamicIn(code, dynamic));
  // The place that is shown first should be the first one that people come to.
  found.sort((a, b) => a.start - b.start);
  const isMention = language.isMention === true;
  return isMention ? found.map((read) => ({ ...read, isMention })) : found;
}

function settledBy(read: ExtraRead): readonly string[] {
  return read.name !== null && read.settles === true && read.hasDefault ? [read.name] : [];
}

function toFound(read: ExtraRead): Found {
  const { name, offset: start } = read;
  if (name === null) return unseen(start, start + 1);
  const { length = name.length, hasDefault, isMention = false, alternatives = [] } = read;
  return { name, start, end: start + length, hasDefault, isMention, alternatives };
}

function unseen(start: number, end: number): Found {
  return { name: null, start, end, hasDefault: false, isMention: false, alternatives: [] };
}

function namesAssigned(code: CodeText, pattern: RegExp | undefined): ReadonlySet<string> {
  const assigned = new Set<string>();
  if (pattern === undefined) return assigned;
  for (const [, first, second] of code.text.matchAll(pattern)) assigned.add(first ?? second ?? '');
  return assigned;
}

function aliasesIn(code: CodeText, alias: Alias | undefined): readonly string[] {
  const names = new Set<string>();
  for (const pattern of alias?.declared ?? []) {
    for (const match of code.text.matchAll(pattern)) {
      const name = match.groups?.['alias'];
      if (name !== undefined && !code.isText(match.index)) names.add(name);
      if (names.size === mostAliases) return [...names];
    }
  }
  return [...names];
}

/** Reads by a name that is made up; what is a constant of this text is looked up. */
function* dynamicIn(code: CodeText, patterns: readonly RegExp[]): Generator<Found> {
  let constants: ReadonlyMap<string, string> | null = null;
  for (const pattern of patterns) {
    for (const match of code.text.matchAll(pattern)) {
      if (code.isText(match.index)) continue;
      const end = match.index + match[0].length;
      const rest = code.text.slice(end, end + 120);
      const key = /^\s*([A-Za-z_]\w*)\s*[\]),]/.exec(rest)?.[1];
      constants ??= constantsOf(code);
      const name = key === undefined ? undefined : constants.get(key);
      if (name === undefined) yield unseen(match.index, end);
      else {
        const start = end + rest.indexOf(key ?? '');
        const close = start + (key ?? '').length;
        const hasDefault = /^\s*(?:,|[\])]\s*(?:\?\?|\|\||or\b|\?:))/.test(
          code.text.slice(close, close + mostBefore),
        );
        yield { ...unseen(start, close), name, hasDefault };
      }
    }
  }
}

function* readsOf(code: CodeText, form: UsageForm): Generator<Named> {
  for (const match of code.text.matchAll(form.pattern)) {
    if (form.inText !== true && code.isText(match.index)) continue;
    const group = match.groups?.['name'];
    if (group === undefined) continue;
    const start = match.index + match[0].indexOf(group);
    const more = { isMention: form.isMention === true, alternatives: [] };
    if (form.list !== undefined) {
      for (const read of listed(code, group, start, form.list)) yield { ...read, ...more };
      continue;
    }
    const end = match.index + match[0].length;
    const before = code.text.slice(Math.max(0, match.index - mostBefore), match.index);
    // `!A || !B` asks for both: what stands behind a negation is no default.
    const isNegated = /(?:^|[^!])!\s*$/.test(before);
    const hasDefault =
      (!isNegated && form.fallback?.test(code.text.slice(end, end + mostBehind)) === true) ||
      form.before?.test(before) === true ||
      form.argument?.test(code.text.slice(end, endOfInside(code, end, mostArguments))) === true;
    yield { name: group, start, end: start + group.length, hasDefault, ...more };
  }
}

/** Names of a destructuring (`A`, `B: local`, `C = default`), or names in quotes. */
function* listed(code: CodeText, text: string, offset: number, list: 'plain' | 'quoted') {
  const item =
    list === 'plain'
      ? /(?:^|,)\s*([A-Za-z_]\w*)\s*(:\s*[\w$]+\s*)?(=)?/g
      : /["']([A-Za-z_]\w*)["']/g;
  for (const match of text.matchAll(item)) {
    const name = match[1] ?? '';
    const start = offset + match.index + match[0].indexOf(name);
    // A default may hold commas: `{ A = 'b,c' }`.
    if (list === 'plain' && code.isText(start)) continue;
    yield { name, start, end: start + name.length, hasDefault: match[3] !== undefined };
  }
}
