import type { Location } from '../../model/location.ts';
import { TextIndex } from '../../model/text-index.ts';
import type { EnvFiles } from '../files.ts';
import { type CodeText, toCodeText } from './code-text.ts';
import { javascript } from './javascript.ts';
import type { Language, UsageForm } from './language.ts';
import { csharp, go, java, php, ruby, rust, shell, spring } from './others.ts';
import { python } from './python.ts';
import { compose, dockerfile, kubernetes, prisma, workflow } from './references.ts';

/** Every language whose reads are found, one a name of file. */
export const languages: readonly Language[] = [
  javascript,
  python,
  ruby,
  php,
  go,
  spring,
  java,
  csharp,
  rust,
  shell,
  compose,
  workflow,
  dockerfile,
  kubernetes,
  prisma,
];

/** One place where the code reads a variable. */
export interface Read {
  readonly location: Location;
  /** True when the code itself gives a value for the case that the variable is missing. */
  readonly hasDefault: boolean;
  /** True where a name shows that it is used, but is no demand (a workflow, a Dockerfile). */
  readonly isMention: boolean;
}

/** What the code of a project reads. */
export interface Usage {
  readonly names: ReadonlyMap<string, readonly Read[]>;
  /** Reads whose name is only known at run time. */
  readonly dynamic: readonly Location[];
  /** Source files that were too large or could not be read. */
  readonly unread: readonly string[];
  readonly filesRead: number;
}

const maxSourceBytes = 2 * 1024 * 1024;
const foreign =
  /(?:^|\/)(?:node_modules|bower_components|vendor|\.venv|venv|site-packages|\.tox|dist|build|\.next|target)\/|\.min\.js$/;

/** Finds what the code reads: comments and texts do not count, code inside templates does. */
export function findUsage(files: EnvFiles): Usage {
  const names = new Map<string, Read[]>();
  const dynamic: Location[] = [];
  const unread: string[] = [];
  let filesRead = 0;
  for (const path of files.list()) {
    if (foreign.test(path)) continue;
    const language = languages.find((each) => each.files.test(path));
    if (language === undefined) continue;
    const bytes = files.readFile(path);
    if (bytes === null || bytes.length > maxSourceBytes) {
      unread.push(path);
      continue;
    }
    filesRead += 1;
    const source = new TextDecoder('utf-8').decode(bytes);
    if (!mayRead(source, language)) continue;
    const code = toCodeText(source, language.lexis);
    const index = new TextIndex(path, source);
    const isMention = language.isMention === true;
    for (const { name, start, end, hasDefault } of readsIn(code, language)) {
      const reads = names.get(name) ?? [];
      reads.push({ location: index.location(start, end), hasDefault, isMention });
      names.set(name, reads);
    }
    for (const pattern of language.dynamic) {
      for (const match of code.text.matchAll(pattern)) {
        if (!code.isText(match.index)) {
          dynamic.push(index.location(match.index, match.index + match[0].length));
        }
      }
    }
  }
  return { names, dynamic, unread, filesRead };
}

/** Cheap look at the raw text: telling code from text costs far more, and most files read nothing. */
function mayRead(source: string, { keywords, forms, dynamic, extra }: Language): boolean {
  if (!keywords.some((keyword) => source.includes(keyword))) return false;
  if (extra !== undefined) return true;
  return [...forms.map(({ pattern }) => pattern), ...dynamic].some(
    (pattern) => source.search(pattern) !== -1,
  );
}

interface Found {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly hasDefault: boolean;
}

function* readsIn(code: CodeText, language: Language): Generator<Found> {
  const assigned = new Set<string>();
  if (language.assigned !== undefined) {
    for (const [, first, second] of code.text.matchAll(language.assigned)) {
      assigned.add(first ?? second ?? '');
    }
  }
  for (const form of language.forms) {
    for (const found of readsOf(code, form)) if (!assigned.has(found.name)) yield found;
  }
  for (const { name, offset, hasDefault } of language.extra?.(code.text) ?? []) {
    if (!code.isText(offset)) yield { name, start: offset, end: offset + name.length, hasDefault };
  }
}

function* readsOf(code: CodeText, form: UsageForm): Generator<Found> {
  for (const match of code.text.matchAll(form.pattern)) {
    if (form.inText !== true && code.isText(match.index)) continue;
    const group = match.groups?.['name'];
    if (group === undefined) continue;
    const start = match.index + match[0].indexOf(group);
    if (form.isList === true) {
      yield* listed(group, start);
      continue;
    }
    const rest = code.text.slice(
      match.index + match[0].length,
      match.index + match[0].length + 260,
    );
    const hasDefault = form.fallback?.test(rest) === true;
    yield { name: group, start, end: start + group.length, hasDefault };
  }
}

/** Names of a destructuring: `A`, `B: local`, `C = default`. */
function* listed(text: string, offset: number): Generator<Found> {
  for (const match of text.matchAll(/(?:^|,)\s*([A-Za-z_]\w*)\s*(:\s*[\w$]+\s*)?(=)?/g)) {
    const name = match[1] ?? '';
    const start = offset + match.index + match[0].indexOf(name);
    yield { name, start, end: start + name.length, hasDefault: match[3] !== undefined };
  }
}
