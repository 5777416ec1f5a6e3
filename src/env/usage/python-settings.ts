import { closingOf } from './brackets.ts';
import type { CodeText } from './code-text.ts';
import type { ExtraRead } from './language.ts';

/** Cheap sign of a settings class. */
export const settingsSign = /\bBaseSettings\b/;

interface PythonClass {
  readonly name: string;
  readonly bases: string;
  readonly start: number;
  readonly end: number;
  readonly fields: readonly Field[];
}

interface Field {
  readonly name: string;
  readonly offset: number;
  readonly type: string;
  /** What stands behind `=`; null without one. */
  readonly value: string | null;
}

const mostNested = 3;
/** More names than this from one class are no settings. */
const mostNestedNames = 2000;

/**
 * Fields of classes derived from `BaseSettings`: the variable is the prefix and the field's name
 * in capitals, unless an alias says otherwise.
 *
 * Source: https://docs.pydantic.dev/latest/concepts/pydantic_settings/
 */
export function* settingsFields(code: CodeText): Generator<ExtraRead> {
  if (!settingsSign.test(code.text)) return;
  const classes = classesIn(code);
  const settings = new Set(['BaseSettings']);
  for (const each of classes.values()) {
    const isSettings = basesOf(each).some((base) => settings.has(base));
    if (!isSettings) continue;
    settings.add(each.name);
    yield* readsOfClass(code, each, classes);
  }
}

function* readsOfClass(
  code: CodeText,
  own: PythonClass,
  classes: ReadonlyMap<string, PythonClass>,
): Generator<ExtraRead> {
  const prefix = optionOf(code, own, classes, 'env_prefix') ?? '';
  const delimiter = optionOf(code, own, classes, 'env_nested_delimiter');
  const isSensitive = /\bcase_sensitive["']?\s*[=:]\s*True\b/.test(bodyOf(code, own));
  const capital = (name: string) => (isSensitive ? name : name.toUpperCase());
  for (const field of own.fields) {
    const { offset, type, value, name: fieldName } = field;
    if (fieldName === 'model_config' || type.startsWith('ClassVar')) continue;
    const length = fieldName.length;
    const hasDefault = hasOwnValue(value);
    const aliases = aliasesOf(code, field, own);
    const name = capital(`${prefix}${fieldName}`);
    const model = modelOf(type, classes);
    if (aliases.length > 0) {
      yield* anyOf(aliases, { offset, length, hasDefault });
    } else if (model !== null) {
      // A nested model is one variable as JSON, or one for each of its fields.
      yield { name, offset, length, hasDefault, isMention: true };
      if (delimiter !== null) {
        const before = `${name}${delimiter}`;
        let left = mostNestedNames;
        for (const read of nestedReads(before, model, classes, hasDefault, mostNested, capital)) {
          yield read;
          left -= 1;
          if (left === 0) break;
        }
      }
    } else if (isMadeByType(type, value)) {
      yield { name, offset, length, hasDefault: true, isMention: true };
      if (delimiter !== null) yield { name: null, offset };
    } else {
      yield { name, offset, length, hasDefault };
    }
  }
}

function* nestedReads(
  before: string,
  { fields }: PythonClass,
  classes: ReadonlyMap<string, PythonClass>,
  hasDefault: boolean,
  deep: number,
  capital: (name: string) => string,
): Generator<ExtraRead> {
  const delimiter = /[^A-Za-z0-9]*$/.exec(before)?.[0] ?? '';
  for (const { name: field, offset, type, value } of fields) {
    const name = `${before}${capital(field)}`;
    const model = modelOf(type, classes);
    const has = hasDefault || hasOwnValue(value);
    yield { name, offset, length: field.length, hasDefault: has, isMention: model !== null };
    if (model !== null && deep > 0) {
      yield* nestedReads(`${name}${delimiter}`, model, classes, has, deep - 1, capital);
    }
  }
}

/** The first name with the others as its alternatives; those count as used. */
function* anyOf(
  names: readonly string[],
  read: { offset: number; length: number; hasDefault: boolean },
): Generator<ExtraRead> {
  const [first = '', ...alternatives] = names;
  yield { ...read, name: first, alternatives };
  for (const name of alternatives) yield { ...read, name, isMention: true };
}

/** Names that a field gives itself: an alias, choices of it, `env=` and `fields` of version 1. */
function aliasesOf(code: CodeText, { name, type, value }: Field, own: PythonClass): string[] {
  const written = `${type} ${value ?? ''}`;
  const single = /\b(?:validation_alias|alias|env)\s*=\s*(?:AliasPath\(\s*)?["'](\w+)["']/.exec(
    written,
  )?.[1];
  if (single !== undefined) return [single];
  const choices =
    /\bAliasChoices\(([^()]{0,400})|\benv\s*=\s*[[({]([^\])}]{0,400})/.exec(written) ??
    new RegExp(
      `["']${name}["']\\s*:\\s*\\{\\s*["']env["']\\s*:\\s*(?:\\[([^\\]]{0,400})\\]|(["']\\w+["']))`,
    ).exec(/\bfields\s*=\s*\{[\s\S]{0,4000}/.exec(bodyOf(code, own))?.[0] ?? '');
  const list = choices?.[1] ?? choices?.[2] ?? '';
  return [...list.matchAll(/["'](\w+)["']/g)].map(([, each = '']) => each);
}

function hasOwnValue(value: string | null): boolean {
  if (value === null || /^(?:\.\.\.|Field\(\s*\.\.\.)/.test(value)) return false;
  if (!/^Field\(\s*(?:\)|[a-z_]+\s*=)/.test(value)) return true;
  // `Field(alias="X")` without a default asks for the variable.
  return /\bdefault(?:_factory)?\s*=\s*(?!\.\.\.)/.test(value);
}

/** The class of this text that a field holds, as in `Optional[Database]` or `Database | None`. */
function modelOf(type: string, classes: ReadonlyMap<string, PythonClass>): PythonClass | null {
  for (const [word] of type.matchAll(/\w+/g)) {
    const model = classes.get(word);
    if (model !== undefined) return /\bEnum\b/.test(model.bases) ? null : model;
  }
  return null;
}

/** `database: Database = Database()`, where the class stands elsewhere. */
function isMadeByType(type: string, value: string | null): boolean {
  if (value === null || !/^[A-Z]\w*$/.test(type)) return false;
  return (
    value.startsWith(`${type}(`) || new RegExp(`\\bdefault_factory\\s*=\\s*${type}\\b`).test(value)
  );
}

/** A setting of the class, or of the class of this text that it comes from. */
function optionOf(
  code: CodeText,
  own: PythonClass,
  classes: ReadonlyMap<string, PythonClass>,
  option: string,
  deep = mostNested,
): string | null {
  const pattern = new RegExp(`\\b${option}["']?\\s*[=:]\\s*["']([^"'\\n]{0,80})["']`);
  const found = pattern.exec(`${own.bases}\n${bodyOf(code, own)}`)?.[1];
  if (found !== undefined || deep === 0) return found ?? null;
  for (const base of basesOf(own)) {
    const parent = classes.get(base);
    const inherited =
      parent === undefined || parent === own
        ? null
        : optionOf(code, parent, classes, option, deep - 1);
    if (inherited !== null) return inherited;
  }
  return null;
}

function basesOf({ bases }: PythonClass): readonly string[] {
  return bases.split(',').map((base) => base.trim().replace(/^[\w.]*\./, ''));
}

function bodyOf({ text }: CodeText, { start, end }: PythonClass): string {
  return text.slice(start, end);
}

/** Classes of a text by name, in its order. What stands inside of another one is left out. */
function classesIn(code: CodeText): ReadonlyMap<string, PythonClass> {
  const classes = new Map<string, PythonClass>();
  let last = 0;
  for (const match of code.text.matchAll(/^([ \t]*)class[ \t]+(\w+)[ \t]*\(/gm)) {
    if (match.index < last || code.isText(match.index)) continue;
    const [head, indent = '', name = ''] = match;
    const open = match.index + head.length - 1;
    const close = closingOf(code, open);
    const line = code.text.indexOf('\n', close);
    if (line === -1) break;
    const start = line + 1;
    const end = blockEnd(code.text, start, indent.length);
    last = end;
    const bases = code.text.slice(open + 1, close);
    classes.set(name, { name, bases, start, end, fields: fieldsIn(code, start, end) });
  }
  return classes;
}

/** Lines `name: type = value` of the class itself; a value may go on over several lines. */
function fieldsIn(code: CodeText, start: number, end: number): readonly Field[] {
  const fields: Field[] = [];
  let indent: string | null = null;
  for (let at = start; at < end; ) {
    const newline = code.text.indexOf('\n', at);
    let stop = newline === -1 || newline > end ? end : newline;
    const line = code.text.slice(at, stop);
    const blank = /^[ \t]*/.exec(line)?.[0] ?? '';
    const isEmpty = line.trim() === '' || code.isText(at);
    if (!isEmpty) indent ??= blank;
    const name =
      isEmpty || blank !== indent ? undefined : /^([A-Za-z]\w*)\s?:(?!=)/.exec(line.trim())?.[1];
    if (name !== undefined) {
      const offset = at + blank.length;
      const colon = code.text.indexOf(':', offset);
      const { equals, until } = endOfField(code, colon + 1, end);
      stop = until;
      fields.push({
        name,
        offset,
        type: code.text.slice(colon + 1, equals ?? until).trim(),
        value: equals === null ? null : code.text.slice(equals + 1, until).trim(),
      });
    }
    at = stop + 1;
  }
  return fields;
}

/** The `=` of a field, if it has one, and the end of its last line. */
function endOfField(code: CodeText, start: number, end: number) {
  let equals: number | null = null;
  let at = start;
  for (; at < end && code.text[at] !== '\n'; at += 1) {
    if (code.isText(at)) continue;
    const letter = code.text[at] ?? '';
    if ('([{'.includes(letter)) at = Math.min(closingOf(code, at), end);
    else if (letter === '=' && equals === null) equals = at;
  }
  return { equals, until: at };
}

/** Offset of the first line that is indented no more than `depth` columns. */
export function blockEnd(text: string, start: number, depth: number): number {
  const line = /^([ \t]*)\S/gm;
  line.lastIndex = start;
  for (let match = line.exec(text); match !== null; match = line.exec(text)) {
    if ((match[1] ?? '').length <= depth) return match.index;
  }
  return text.length;
}
