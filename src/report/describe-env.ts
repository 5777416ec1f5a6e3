import type { ArgValue, FindingArgs, ReadingArg } from '../model/finding.ts';
import type { RuleMeta } from '../model/rule.ts';
import { count } from './words.ts';

/** What people read of an env finding. */
export interface EnvDescription {
  /** One or two sentences; names, lengths and pattern names, never a value. */
  readonly message: string;
  /** What to do next. */
  readonly fix: string;
}

/** The sentence for an env finding, from its arguments and the text of its rule alone. */
export function describeEnv(
  ruleId: string,
  args: FindingArgs,
  meta: Pick<RuleMeta, 'title' | 'fix'>,
): EnvDescription {
  const sentence = sentences[ruleId];
  const message = sentence ? sentence(args) : `${nameOf(args)}: ${meta.title}.`;
  return { message, fix: fixFor(ruleId, args, meta.fix) };
}

type Sentence = (args: FindingArgs) => string;

const sentences: Readonly<Record<string, Sentence>> = {
  'env-missing': mustBeSet,
  'env-empty': mustBeSet,
  'env-too-short': (args) => {
    const unit = text(args['unit'] ?? 'characters');
    const minimum = `${text(args['minLength'])} ${unit}`;
    return `${subject(args)} is too short (${text(args['length'])} ${unit}). It should be at least ${minimum} for security.${generator(args)}`;
  },
  'env-too-long': (args) =>
    `${subject(args)} is too long (${text(args['length'])} ${text(args['unit'] ?? 'characters')}). It should be at most ${text(args['maxLength'])}.`,
  'env-low-entropy': (args) => {
    const why =
      args['uniqueChars'] === undefined
        ? `about ${text(args['bits'])} bits${typeof args['minBits'] === 'number' && args['minBits'] > 0 ? `, at least ${args['minBits']} are needed` : ''}`
        : `${text(args['uniqueChars'])} different characters, at least ${text(args['minUniqueChars'])} are needed`;
    return `${subject(args)} is not random enough (${why}).${generator(args)}`;
  },
  'env-insecure-value': exampleValue,
  'env-placeholder': exampleValue,
  'env-unresolved-reference': (args) =>
    `${subject(args)} still holds a reference (${text(args['pattern'])}) that ${consumer(args) ?? 'its reader'} does not replace.`,
  'env-bad-format': (args) =>
    `${subject(args)} has the wrong form${asReadBy(args)}: expected ${text(args['expected'])}.`,
  'env-wrong-environment-key': (args) =>
    args['expected'] === undefined
      ? `${subject(args)} points to ${text(args['belongsTo'])}, but this is ${text(args['environment'])}.`
      : `${subject(args)} is a key of ${text(args['belongsTo'])}, but this is ${text(args['environment'])}: expected a value that starts with ${list(args['expected'], 'or')}.`,
  'env-not-distinct': (args) =>
    args['otherEnvironment'] === undefined
      ? `${subject(args)} has the same value as ${text(args['other'])}; they must differ.${generator(args)}`
      : `${subject(args)} has the same value in ${text(args['environment'])} and ${text(args['otherEnvironment'])}; it must differ.${generator(args)}`,
  'env-insecure-transport': (args) =>
    `${subject(args)} connects without encryption (${text(args['pattern'])}): expected ${text(args['expected'])}.`,
  'env-skip-flag': (args) =>
    `${subject(args)} switches the validation of the configuration off${inEnvironment(args)}.`,
  'env-disallowed-here': (args) =>
    args['reason'] === 'image'
      ? `${subject(args)} would stand in the image for whoever pulls it.`
      : args['reason'] === 'discouraged'
        ? `${subject(args)} should not stand here${inEnvironment(args)}: ${text(args['instead'])}.`
        : args['reason'] === 'only'
          ? `${subject(args)} is sensitive and may not stand in this file${inEnvironment(args)}.`
          : `${subject(args)} is forbidden${inEnvironment(args)}.`,
  'env-alias-conflict': (args) =>
    `${subject(args)} and ${text(args['other'])} are two names of one variable and have different values.`,
  'env-group': (args) => {
    const missing = list(args['missing'], 'and');
    const present = list(args['present'], 'and');
    if (args['group'] === 'atMostOne') return `At most one of ${present} may be set.`;
    if (args['group'] === 'oneOf' && present !== '') {
      return `Exactly one may be set, but ${present} are.`;
    }
    return present === ''
      ? `${missing} must be set${inEnvironment(args)}.`
      : `${present} needs ${missing} as well${inEnvironment(args)}.`;
  },
  'env-file-and-value': (args) =>
    `${subject(args)} and ${text(args['other'])} are both set but exclusive.`,
  'env-file-not-granted': (args) =>
    `${subject(args)} names ${text(args['path'])}, which the service does not receive.`,
  'env-source-missing': (args) =>
    `${subject(args)} comes from ${text(args['source'])}, which does not exist.`,
  'env-source-key-missing': (args) =>
    `${subject(args)} comes from the key ${text(args['key'])} of ${text(args['source'])}, which has no such key.`,
  'env-source-denied': (args) =>
    `${subject(args)} comes from ${text(args['source'])}, which may not be read.`,
  'env-source-differs': (args) =>
    `${subject(args)} differs between ${text(args['source'])} and ${text(args['other'])}.`,
  'env-rotation-overdue': (args) =>
    `${subject(args)} is ${text(args['ageDays'])} days old; it should be rotated every ${text(args['maxAgeDays'])} days.`,
  'env-rotation-due': (args) =>
    `${subject(args)} is ${text(args['ageDays'])} days old and reaches its ${text(args['maxAgeDays'])} days soon.`,
  'env-stale-previous-key': (args) =>
    `${subject(args)}: the previous key ${text(args['key'])} is still there after its grace time.`,
  'env-naming': (args) =>
    `${subject(args)} does not follow the template ${text(args['template'])}.`,
  'env-schema-weakened': (args) =>
    `${subject(args)}: ${text(args['weakening'])}${args['before'] === undefined ? '' : ` (${text(args['before'])} before, ${text(args['after'])} now)`}.`,
  'env-unknown-variable': (args) => `${subject(args)} is not in the schema.${didYouMean(args)}`,
  'env-unused-variable': (args) => `${subject(args)} is in the schema, but nothing reads it.`,
  'env-undocumented': (args) =>
    `${subject(args)} is read by the code, but is not in the schema.${didYouMean(args)}`,
  'env-docs-stale': (args) => `${subject(args)} does not match the schema.`,
  'env-example-drift': (args) => {
    const drift =
      driftBySide[text(args['side'])] ?? 'is in the example file, but not in the schema';
    return `${subject(args)} ${drift}.`;
  },
  'env-example-real-value': (args) =>
    `${subject(args)} looks like a real secret in an example file.`,
  'env-dialect-divergence': (args) =>
    `${subject(args)} is read differently: ${readings(args['readings'])}. ${
      args['rewrite'] === undefined
        ? 'No way to write this value is read alike by all of them.'
        : `Written with ${text(args['rewrite'])}, all read the same.`
    }`,
  'env-duplicate': (args) =>
    `${subject(args)} is given twice, first in line ${text(args['firstLine'])}; the last one counts.`,
  'env-bad-encoding': (args) => `${subject(args)} is ${text(args['encoding'])}.`,
  'env-syntax': (args) => {
    const who = consumer(args) ?? 'the reader';
    return args['isRefused'] === false
      ? `${who} ${text(args['problem'])}.`
      : `${who} refuses the file here: ${text(args['problem'])}.`;
  },
};

/** What `env-example-drift` says, by the side that lacks the name or holds it in vain. */
const driftBySide: Readonly<Record<string, string>> = {
  example: 'is in the schema, but not in the example file',
  code: 'is read by the code, but not in the example file',
  unused: 'is in the example file, but nothing reads it',
};

function didYouMean({ suggestion }: FindingArgs): string {
  return suggestion === undefined ? '' : ` Did you mean ${text(suggestion)}?`;
}

function mustBeSet(args: FindingArgs): string {
  const name = nameOf(args);
  const set = `${name} environment variable must be set.`;
  return args['generate'] === undefined
    ? `${set} Set it in your .env file or environment: ${name}=<value>`
    : `${set}${generator(args)} Then set it in your .env file or environment: ${name}=<generated_key>`;
}

function exampleValue(args: FindingArgs): string {
  return `${subject(args)} appears to be an example value (contains '${text(args['pattern'])}').${generator(args)}`;
}

function fixFor(ruleId: string, args: FindingArgs, fix: string): string {
  if (ruleId === 'env-dialect-divergence') {
    return args['rewrite'] === undefined
      ? 'Give it a value of letters, digits, - and _ only: base64url of the old one, or a new one.'
      : `Write the value with ${text(args['rewrite'])}: all consumers in use read that alike.`;
  }
  if (args['rewrite'] !== undefined) {
    return `Write the value with ${text(args['rewrite'])} first: only ${consumer(args) ?? 'one reader'} takes it so, see env-dialect-divergence.`;
  }
  return fix;
}

function nameOf(args: FindingArgs): string {
  return text(args['name'] ?? 'variable');
}

/** The name, and the part of the value that is meant: `DATABASE_URL (password)`. */
function subject(args: FindingArgs): string {
  const { part } = args;
  return part === undefined ? nameOf(args) : `${nameOf(args)} (${text(part)})`;
}

function generator(args: FindingArgs): string {
  const { generate } = args;
  return generate === undefined ? '' : ` Generate a secure key with: ${text(generate)}`;
}

function consumer(args: FindingArgs): string | null {
  return args['consumer'] === undefined ? null : text(args['consumer']);
}

function asReadBy(args: FindingArgs): string {
  const who = consumer(args);
  return who === null ? '' : ` as ${who} reads it`;
}

function inEnvironment(args: FindingArgs): string {
  return typeof args['environment'] === 'string' ? ` in ${args['environment']}` : '';
}

/** `node reads 31 characters, compose and python-dotenv read 50 characters`. */
function readings(value: ArgValue | undefined): string {
  if (!Array.isArray(value)) return '';
  const consumers = new Map<string, { readonly one: string; readonly names: string[] }>();
  for (const each of value) {
    if (!isReading(each)) continue;
    const [one, many] = readingOf(each);
    const group = consumers.get(many) ?? { one, names: [] };
    group.names.push(each.consumer);
    consumers.set(many, group);
  }
  const parts = [...consumers].map(
    ([many, { one, names }]) => `${list(names, 'and')} ${names.length === 1 ? one : many}`,
  );
  return consumers.size === 1 ? `${parts.join('')}, but not the same` : parts.join(', ');
}

/** What one consumer reads, and what several do. */
function readingOf({ length, unknown }: ReadingArg): readonly [string, string] {
  if (unknown === 'command') return ['runs a command for it', 'run a command for it'];
  if (unknown === 'machine') return ['asks the machine for it', 'ask the machine for it'];
  if (length === null) return ['reads nothing', 'read nothing'];
  const size = count(length, 'character');
  return [`reads ${size}`, `read ${size}`];
}

function isReading(value: unknown): value is ReadingArg {
  return typeof value === 'object' && value !== null && 'consumer' in value && 'length' in value;
}

function list(value: ArgValue | undefined, word: 'and' | 'or'): string {
  if (!Array.isArray(value)) return text(value);
  const items = value.filter((each) => typeof each === 'string');
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

function text(value: ArgValue | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? list(value, 'and') : String(value);
}
