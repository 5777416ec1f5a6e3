import { closingOf } from './brackets.ts';
import type { CodeText } from './code-text.ts';
import type { ExtraName, ExtraRead } from './language.ts';

/** A field of a struct that a library fills from the environment. */
interface Field {
  readonly name: string;
  readonly type: string;
  readonly tag: string;
  readonly offset: number;
  /** Fields of a struct that is written in place. */
  readonly inside: readonly Field[] | null;
}

/** What libraries put before all names of a text. */
interface Prefixes {
  readonly env: string;
  /** The prefix of kelseyhightower/envconfig, which is tried before the name alone. */
  readonly envconfig: string;
}

const mostDeep = 4;
/** Fields that are looked at, since structs that hold each other would go on for long. */
const mostFields = 20_000;

/**
 * Names in tags of struct fields: caarlos0/env and cleanenv (`env`), kelseyhightower and
 * sethvargo (`envconfig`, `env`), with the prefixes that a field gives to the struct it holds.
 *
 * Sources: https://github.com/caarlos0/env, https://github.com/ilyakaznacheev/cleanenv,
 * https://github.com/kelseyhightower/envconfig, https://github.com/sethvargo/go-envconfig
 */
export function* readsOfStructs(code: CodeText): Generator<ExtraRead> {
  const structs = structsIn(code);
  const prefixes = {
    env: /\benv\.Options\{[^{}]{0,400}\bPrefix:\s*"(\w+)"/.exec(code.text)?.[1] ?? '',
    envconfig: /\benvconfig\.(?:Must)?Process\(\s*"(\w+)"/.exec(code.text)?.[1] ?? '',
  };
  const held = heldWithPrefix(structs);
  const budget = { left: mostFields };
  for (const [name, fields] of structs) {
    // A struct that another one holds under a prefix is read there.
    if (held.has(name)) continue;
    yield* readsOf(fields, structs, prefixes, mostDeep, budget);
  }
  yield* unseenStruct(code, structs);
}

function* readsOf(
  fields: readonly Field[],
  structs: ReadonlyMap<string, readonly Field[]>,
  prefixes: Prefixes,
  deep: number,
  budget: { left: number },
): Generator<ExtraRead> {
  for (const field of fields) {
    budget.left -= 1;
    if (budget.left < 0) return;
    const prefix = prefixOf(field.tag);
    const inside = field.inside ?? (prefix === null ? undefined : structs.get(field.type));
    if (inside !== undefined && deep > 0) {
      const env = `${prefixes.env}${prefix ?? ''}`;
      yield* readsOf(inside, structs, { ...prefixes, env }, deep - 1, budget);
    }
    yield* namesOf(field, prefixes);
  }
}

function* namesOf({ tag, offset, name: field }: Field, prefixes: Prefixes): Generator<ExtraRead> {
  const env = tagged(tag, 'env');
  const hasDefault =
    ['envDefault', 'default', 'env-default'].some((key) => tagged(tag, key) !== null) ||
    /,\s*default=/.test(env ?? '');
  if (env !== null) {
    // The other parts are options, but cleanenv takes further names there.
    const [first = '', ...others] = env.split(',').filter((part) => capitals.test(part));
    if (first === '') return;
    const at = offset + tag.indexOf(first, tag.indexOf('env:'));
    const alternatives = others.map((other) => `${prefixes.env}${other}`);
    const read = { offset: at, length: first.length, hasDefault, inText: true };
    yield* anyOf([`${prefixes.env}${first}`, ...alternatives], read);
    return;
  }
  const envconfig = tagged(tag, 'envconfig');
  const isSplit = tagged(tag, 'split_words') === 'true';
  if (envconfig === null && !isSplit) return;
  if (envconfig === '-') return;
  const own = (envconfig || (isSplit ? inWords(field) : field)).toUpperCase();
  const at = envconfig ? offset + tag.indexOf(envconfig) : offset;
  const read = { offset: at, length: envconfig?.length ?? 1, hasDefault, inText: true };
  if (prefixes.envconfig === '') yield* anyOf([own], read);
  else {
    const prefixed = `${prefixes.envconfig.toUpperCase()}_${own}`;
    yield* anyOf(envconfig ? [prefixed, own] : [prefixed], read);
  }
}

const capitals = /^[A-Z_][A-Z0-9_]*$/;

function* anyOf(names: readonly string[], read: Omit<ExtraName, 'name'>): Generator<ExtraRead> {
  const [first = '', ...alternatives] = names;
  yield { ...read, name: first, alternatives };
  for (const name of alternatives) yield { ...read, name, isMention: true };
}

/** `envconfig.Process` of a struct whose fields are named by nothing but themselves. */
function* unseenStruct(
  code: CodeText,
  structs: ReadonlyMap<string, readonly Field[]>,
): Generator<ExtraRead> {
  const hasNames = [...structs.values()]
    .flat()
    .some(({ tag }) => /\benvconfig:|split_words/.test(tag));
  const call = /\benvconfig\.(?:Must)?Process\(\s*"/.exec(code.text);
  if (call !== null && !hasNames && !code.isText(call.index)) {
    yield { name: null, offset: call.index };
  }
}

/** `MaxOpenConns` as `Max_Open_Conns`. */
function inWords(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/([A-Z])([A-Z][a-z])/g, '$1_$2');
}

/** The value of one key in a tag; null where it is missing. */
function tagged(tag: string, key: string): string | null {
  return new RegExp(`(?:^|[\\s\`])${key}:"([^"\\n]{0,200})"`).exec(tag)?.[1] ?? null;
}

function prefixOf(tag: string): string | null {
  return (
    tagged(tag, 'envPrefix') ??
    tagged(tag, 'env-prefix') ??
    /\bprefix=(\w+)/.exec(tagged(tag, 'env') ?? '')?.[1] ??
    null
  );
}

function heldWithPrefix(structs: ReadonlyMap<string, readonly Field[]>): ReadonlySet<string> {
  const held = new Set<string>();
  for (const fields of structs.values()) {
    for (const { tag, type } of fields) if (prefixOf(tag) !== null) held.add(type);
  }
  return held;
}

/** Structs of a text by name. */
function structsIn(code: CodeText): ReadonlyMap<string, readonly Field[]> {
  const structs = new Map<string, readonly Field[]>();
  let end = 0;
  const struct = /\b(\w{1,80})(?:[ \t]{1,4}=)?[ \t]{1,4}struct[ \t]{0,4}\{/g;
  for (const match of code.text.matchAll(struct)) {
    if (match.index < end || code.isText(match.index)) continue;
    const open = match.index + match[0].length - 1;
    end = closingOf(code, open);
    structs.set(match[1] ?? '', fieldsIn(code, open, 0));
  }
  return structs;
}

function fieldsIn(code: CodeText, open: number, deep: number): readonly Field[] {
  const fields: Field[] = [];
  const close = closingOf(code, open);
  for (let at = open + 1; at < close; ) {
    const newline = code.text.indexOf('\n', at);
    const stop = newline === -1 ? close : Math.min(newline, close);
    const line = code.text.slice(at, stop);
    const match = /^[\s;]*(\w+)\s+\*?(struct\s*\{)?/.exec(line.slice(0, 400));
    let tagStart = at;
    let inside: readonly Field[] | null = null;
    if (match?.[2] !== undefined && deep < mostDeep) {
      const brace = at + match[0].length - 1;
      inside = fieldsIn(code, brace, deep + 1);
      tagStart = Math.min(closingOf(code, brace), close);
    }
    const after = code.text.indexOf('\n', tagStart);
    const fieldEnd = after === -1 ? close : Math.min(after, close);
    const rest = code.text.slice(tagStart, fieldEnd);
    const tagAt = rest.indexOf('`');
    const type = /^[\s;]*\w+\s+\*?([\w.]+)/.exec(line.slice(0, 400))?.[1] ?? '';
    if (match !== null) {
      const tag = tagAt === -1 ? '' : rest.slice(tagAt);
      const offset = tagAt === -1 ? at : tagStart + tagAt;
      fields.push({ name: match[1] ?? '', type, tag, offset, inside });
    }
    at = fieldEnd + 1;
  }
  return fields;
}
