import { InputError, InputErrors } from '../../model/errors.ts';
import { TextIndex } from '../../model/text-index.ts';
import { envFileName } from '../environment.ts';
import { baseName } from '../files.ts';
import { type Declaration, readEnvfileText } from './envfile-text.ts';
import { type RuleWords, type SchemaReader, SourceBuilder } from './source.ts';

const types = new Set(['integer', 'boolean', 'port', 'url', 'email', 'ip']);

/**
 * `Envfile` of dotenvx: a list of declarations that only looks like Ruby. Nothing in it runs.
 *
 * Source: https://dotenvx.com/docs/envfile-spec/
 */
export const envfileReader: SchemaReader = {
  title: 'Envfile',
  reads: (path) => /^envfile(?:\.[\w-]+)?$/i.test(baseName(path)),
  read(text, path) {
    const index = new TextIndex(path, text);
    const { declarations, problems } = readEnvfileText(text);
    if (problems.length > 0) {
      throw new InputErrors(
        problems.map(
          ({ message, start, end }) => new InputError(message, index.location(start, end)),
        ),
      );
    }
    const builder = new SourceBuilder(path);
    const rules = new Map<string, RuleWords>();
    for (const each of declarations) {
      const place = index.location(each.start, each.end);
      const leaveOut = (what: string) => builder.leaveOut(what, place);
      const words = wordsOf(each, leaveOut);
      if (each.file === null) {
        const all = { required: true, ...words };
        rules.set(each.name, all);
        builder.variable(each.name, all, place);
        continue;
      }
      const environment = envFileName(each.file, { names: [], aliases: new Map() })?.environment;
      if (environment == null) {
        leaveOut(`the rules of ${each.name} for the file ${baseName(each.file)}`);
        continue;
      }
      const base = rules.get(each.name) ?? { required: false };
      // A block that introduces a variable asks for it there, and nowhere else.
      const own = rules.has(each.name) ? words : { required: true, ...words };
      const overrides = base['env'] ?? {};
      const all = { ...base, env: { ...overrides, [environment]: own } };
      rules.set(each.name, all);
      builder.variable(each.name, all, place);
    }
    // Names that the Envfile does not speak of are fine there.
    builder.set('unknown', 'allow');
    return builder.done();
  },
};

function wordsOf({ name, options }: Declaration, leaveOut: (what: string) => void): RuleWords {
  const rules: RuleWords = {};
  for (const [key, value] of options) {
    switch (key) {
      case 'required':
        rules['required'] = value === true;
        break;
      case 'optional':
        rules['required'] = value !== true;
        break;
      case 'type':
        if (types.has(String(value))) rules['type'] = value;
        else leaveOut(`the type ${String(value)} of ${name}`);
        break;
      case 'enum':
        rules['values'] = value;
        break;
      case 'min':
      case 'max':
        rules[key] = value;
        break;
      case 'redacted':
      case 'redact':
        rules['sensitive'] = value !== false;
        break;
      default:
        leaveOut(`\`${key}\``);
    }
  }
  if (rules['values'] !== undefined && rules['type'] === undefined) rules['type'] = 'enum';
  return rules;
}
