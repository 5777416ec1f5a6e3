import type { Word } from './env-spec-words.ts';
import type { RuleWords } from './source.ts';

/** Where a reader says what it could not carry over. */
export interface SpecContext {
  readonly name: string;
  leaveOut(what: string): void;
}

/** What a type of env-spec is in ours, and the options that carry over. */
interface SpecType {
  readonly rules: RuleWords;
  readonly options: Readonly<Record<string, string>>;
}

const texts = {
  minLength: 'minLength',
  maxLength: 'maxLength',
  startsWith: 'startsWith',
  endsWith: 'endsWith',
};
const bounds = { min: 'min', max: 'max' };

/** Source: https://varlock.dev/reference/data-types/ */
const types: Readonly<Record<string, SpecType>> = {
  string: { rules: {}, options: texts },
  number: { rules: { type: 'number' }, options: bounds },
  boolean: { rules: { type: 'boolean' }, options: {} },
  url: {
    rules: { type: 'url' },
    options: { allowedProtocols: 'schemes', allowedDomains: 'hosts' },
  },
  domain: { rules: { type: 'hostname' }, options: {} },
  email: { rules: { type: 'email' }, options: {} },
  port: { rules: { type: 'port' }, options: bounds },
  ip: { rules: { type: 'ip' }, options: {} },
  semver: { rules: { type: 'semver' }, options: {} },
  isoDate: { rules: { pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}' }, options: {} },
  uuid: { rules: { type: 'uuid' }, options: {} },
  md5: { rules: { pattern: '^[0-9A-Fa-f]{32}$' }, options: {} },
  duration: { rules: {}, options: {} },
  'simple-object': { rules: { type: 'json' }, options: {} },
  record: { rules: { type: 'json' }, options: {} },
};

/** The rules of `@type=…`; what has no equal is left out and said. */
export function typeWords(word: Word, context: SpecContext): RuleWords {
  if (word.kind !== 'text' && word.kind !== 'call') {
    context.leaveOut(`the type of ${context.name}, which is worked out at run time`);
    return {};
  }
  const name = word.kind === 'text' ? word.text : word.name;
  const items = word.kind === 'call' ? word.items : [];
  if (name === 'enum') {
    const values = items.flatMap(({ value }) => (value.kind === 'text' ? value.text : []));
    if (values.length === items.length && values.length > 0) return { type: 'enum', values };
    context.leaveOut(`the values of ${context.name}, which are worked out at run time`);
    return {};
  }
  const type = types[name];
  if (type === undefined) {
    context.leaveOut(`the type ${name} of ${context.name}`);
    return {};
  }
  const rules: RuleWords = { ...type.rules };
  for (const { key, value } of items) {
    if (key === null || !addOption(rules, name, key, value, type)) {
      context.leaveOut(`the option ${key ?? 'without a name'} of the type of ${context.name}`);
    }
  }
  return rules;
}

/** Takes an option over; false when ours has nothing like it. */
function addOption(
  rules: RuleWords,
  name: string,
  key: string,
  value: Word,
  type: SpecType,
): boolean {
  const target = type.options[key];
  if (key === 'matches') {
    const pattern = patternOf(value);
    if (pattern !== null) rules['pattern'] = pattern;
    return pattern !== null;
  }
  if (name === 'number' && ((key === 'isInt' && isText(value, 'true')) || key === 'precision')) {
    if (key === 'isInt' || isText(value, '0')) rules['type'] = 'integer';
    return key === 'isInt' || isText(value, '0');
  }
  if (name === 'string' && key === 'isLength' && value.kind === 'text') {
    const length = Number(value.text);
    Object.assign(rules, { minLength: length, maxLength: length });
    return Number.isInteger(length);
  }
  // They change a value on its way into the application, not what may be given.
  if (['toUpperCase', 'toLowerCase', 'normalize', 'allowEmpty'].includes(key)) return true;
  if (target === undefined) return false;
  if (value.kind === 'list') {
    const words = value.items.flatMap((each) =>
      each.value.kind === 'text' ? each.value.text : [],
    );
    rules[target] = target === 'schemes' ? words.map((word) => word.replace(/:$/, '')) : words;
    return words.length === value.items.length;
  }
  if (value.kind !== 'text') return false;
  if (target === 'schemes' || target === 'hosts') rules[target] = [value.text];
  else if (target.startsWith('min') || target.startsWith('max')) {
    const amount = Number(value.text);
    if (!Number.isFinite(amount)) return false;
    rules[target] = amount;
  } else rules[target] = value.text;
  return true;
}

function isText(word: Word, text: string): boolean {
  return word.kind === 'text' && word.text === text;
}

/** `regex("…", "i")`, `/…/i` or a quoted text. */
function patternOf(word: Word): string | null {
  if (word.kind === 'call' && word.name === 'regex') {
    const [pattern, flags] = word.items.map(({ value }) =>
      value.kind === 'text' ? value.text : null,
    );
    return pattern == null ? null : withFlags(pattern, flags ?? '');
  }
  if (word.kind !== 'text') return null;
  const literal = /^\/(.*)\/([a-z]*)$/.exec(word.text);
  return literal === null ? word.text : withFlags(literal[1] ?? '', literal[2] ?? '');
}

function withFlags(pattern: string, flags: string): string {
  const kept = [...flags].filter((flag) => 'ims'.includes(flag)).join('');
  return kept === '' ? pattern : `(?${kept})${pattern}`;
}
