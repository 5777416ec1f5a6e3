import { TextIndex } from '../../model/text-index.ts';
import { baseName } from '../files.ts';
import { readSpecText, type SpecItem, type SpecText } from './env-spec-text.ts';
import { type SpecContext, typeWords } from './env-spec-types.ts';
import type { Decorator, Word } from './env-spec-words.ts';
import { ifThen, type RuleWords, type SchemaReader, SourceBuilder } from './source.ts';

/** Decorators that say nothing about values. */
const aboutPeople = new Set(['icon', 'tag', 'dynamic', 'static', 'docs', 'docsUrl', 'deprecated']);

/**
 * `.env.schema` of varlock: types, lengths, forms and conditions are carried over; functions,
 * references, imports and plugins are never resolved, and listed.
 *
 * Source: https://varlock.dev/reference/item-decorators/
 */
export const envSpecReader: SchemaReader = {
  title: 'env-spec',
  reads: (path) =>
    /(?:^|\.)env\.schema(?:\.[\w-]+)?$/i.test(baseName(path)) && !/\.ya?ml$/i.test(path),
  read(text, path) {
    const spec = readSpecText(text);
    const builder = new SourceBuilder(path);
    const index = new TextIndex(path, text);
    const defaults = readHeader(spec, builder, index);
    for (const at of spec.strays) {
      builder.leaveOut('a line that is no variable', index.location(at, at));
    }
    const groups: RuleWords[] = [];
    for (const item of spec.items) {
      const place = index.location(item.start, item.start + item.name.length);
      const context: SpecContext = {
        name: item.name,
        leaveOut: (what) => builder.leaveOut(what, place),
      };
      const { rules, group } = readItem(item, defaults, context);
      if (group !== null) groups.push(group);
      builder.variable(item.name, rules, place);
    }
    if (groups.length > 0) builder.set('rules', { groups });
    return builder.done();
  },
};

/** What the header says about every variable that does not speak for itself. */
interface Defaults {
  readonly required: boolean | 'infer';
  /** Null: the name decides. */
  isSensitive(name: string): boolean | null;
}

function readHeader(spec: SpecText, builder: SourceBuilder, index: TextIndex): Defaults {
  let required: Defaults['required'] = 'infer';
  let isSensitive: Defaults['isSensitive'] = () => null;
  for (const { name, value, start, end } of spec.header) {
    const text = value.kind === 'text' ? value.text : null;
    if (name === 'defaultRequired') {
      if (text === 'true' || text === 'false') required = text === 'true';
    } else if (name === 'defaultSensitive') {
      const prefix = value.kind === 'call' ? textOf(value.items[0]?.value) : null;
      if (text === 'false') isSensitive = () => false;
      else if (prefix !== null) {
        isSensitive = (each) => (each.startsWith(prefix) ? false : null);
      }
    } else if (name === 'currentEnv' || name === 'envFlag') {
      const from = value.kind === 'opaque' ? value.reference : text;
      if (from !== null) builder.set('environments', environmentsOf(spec, from));
    } else if (!aboutPeople.has(name)) {
      builder.leaveOut(`@${name} of the file`, index.location(start, end));
    }
  }
  return { required, isSensitive };
}

/** The variable that selects, and the environments that its type lists. */
function environmentsOf({ items }: SpecText, from: string): RuleWords {
  const flag = items.find(({ name }) => name === from);
  const type = flag?.decorators.find(({ name }) => name === 'type')?.value;
  const names =
    type?.kind === 'call' && type.name === 'enum'
      ? type.items.flatMap(({ value }) => textOf(value) ?? [])
      : [];
  return { from, ...(names.length > 0 ? { names } : {}) };
}

interface ItemWords {
  readonly rules: RuleWords;
  readonly group: RuleWords | null;
}

function readItem(item: SpecItem, defaults: Defaults, context: SpecContext): ItemWords {
  const { name, value, docs } = item;
  const decorator = (wanted: string): Decorator | undefined =>
    item.decorators.find((each) => each.name === wanted);
  const rules: RuleWords = {};
  const type = decorator('type');
  if (type) Object.assign(rules, typeWords(type.value, context));
  const sensitive =
    flagOf(decorator('sensitive')?.value) ??
    negated(flagOf(decorator('public')?.value)) ??
    defaults.isSensitive(name);
  if (sensitive === true && rules['type'] === undefined) rules['type'] = 'secret';
  else if (sensitive !== null) rules['sensitive'] = sensitive;
  if (flagOf(decorator('internal')?.value) === true) rules['expose'] = false;
  const example = decorator('example')?.value;
  if (example?.kind === 'text') rules['example'] = example.text;
  const described = [...docs, ...linksOf(item.decorators)];
  if (described.length > 0) rules['docs'] = described.join(' ');
  for (const each of item.decorators) {
    if (!known.has(each.name)) context.leaveOut(`@${each.name}`);
  }
  const group = readRequired(item, defaults, rules, context);
  if (value !== null) readValue(value, rules, sensitive === true, context);
  return { rules, group };
}

const known = new Set([
  ...['type', 'sensitive', 'public', 'internal', 'example', 'required', 'optional'],
  ...aboutPeople,
]);

/** A value that stands in the schema is what the application gets when nothing else is given. */
function readValue(
  value: Word,
  rules: RuleWords,
  isSensitive: boolean,
  context: SpecContext,
): void {
  if (value.kind === 'text') {
    if (value.text === '' || value.text === 'undefined') return;
    rules['required'] = false;
    if (!isSensitive) rules['default'] = value.text;
    else context.leaveOut(`the value of ${context.name}, which is sensitive`);
    return;
  }
  // Whoever resolves it gives the variable: no manifest has to.
  rules['required'] = false;
  if (value.kind === 'call') context.leaveOut(`the function ${value.name}() of ${context.name}`);
  else context.leaveOut(`the reference or literal of ${context.name}`);
}

/** Sets `required`; a condition becomes a group, or an environment of its own. */
function readRequired(
  item: SpecItem,
  defaults: Defaults,
  rules: RuleWords,
  context: SpecContext,
): RuleWords | null {
  const { name } = item;
  const asked = item.decorators.find((each) => each.name === 'required')?.value;
  const optional = flagOf(item.decorators.find((each) => each.name === 'optional')?.value);
  if (asked === undefined || asked.kind === 'text') {
    const base = defaults.required === 'infer' ? item.value !== null : defaults.required;
    rules['required'] = flagOf(asked) ?? negated(optional) ?? base;
    return null;
  }
  rules['required'] = false;
  if (asked.kind === 'call') {
    const words = asked.items.map(({ value }) => textOf(value));
    if (asked.name === 'forEnv' && words.every((word) => word !== null)) {
      rules['env'] = Object.fromEntries(words.map((word) => [word, { required: true }]));
      return null;
    }
    const [left] = asked.items;
    const [, expected] = words;
    if (asked.name === 'eq' && left?.value.kind === 'opaque' && typeof expected === 'string') {
      const { reference } = left.value;
      if (reference !== null) {
        return ifThen({ equals: { [reference]: expected } }, { set: name });
      }
    }
  }
  context.leaveOut(`the condition of @required of ${name}`);
  return null;
}

function linksOf(decorators: readonly Decorator[]): string[] {
  return decorators.flatMap(({ name, value }) => {
    if (name === 'deprecated') {
      return value.kind === 'text' && value.text !== 'true' ? [`Deprecated: ${value.text}`] : [];
    }
    if (name === 'docsUrl') return textOf(value) ?? [];
    if (name !== 'docs') return [];
    const words =
      value.kind === 'call' ? value.items.flatMap((each) => textOf(each.value) ?? []) : [];
    return words.length === 0 ? [] : [words.join(': ')];
  });
}

function textOf(word: Word | undefined): string | null {
  return word?.kind === 'text' ? word.text : null;
}

/** `true`, `false`, `{enabled=…}`; null for nothing and for what only a run could say. */
function flagOf(word: Word | undefined): boolean | null {
  if (word === undefined) return null;
  if (word.kind === 'text') return word.text !== 'false';
  if (word.kind !== 'record') return null;
  const enabled = word.items.find(({ key }) => key === 'enabled');
  return enabled === undefined ? true : flagOf(enabled.value);
}

function negated(flag: boolean | null): boolean | null {
  return flag === null ? null : !flag;
}
