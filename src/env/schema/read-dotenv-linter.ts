import { readPlainYaml } from '../../yaml/plain-yaml.ts';
import { recordOf } from './json-data.ts';
import { type RuleWords, type SchemaReader, SourceBuilder } from './source.ts';

/** Types of dotenv-linter 4; `Integer` is one of 32 bits there. */
const types: Readonly<Record<string, RuleWords>> = {
  String: {},
  Integer: { type: 'integer', min: -2147483648, max: 2147483647 },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  Url: { type: 'url' },
  Email: { type: 'email' },
};
const knownKeys = new Set(['type', 'required', 'regex']);

/** `{ version, allow_other_keys, entries: { NAME: { required, type, regex } } }`. */
export const dotenvLinterReader: SchemaReader = {
  title: 'schema of dotenv-linter',
  reads: (path, text) =>
    /\.json$/i.test(path) && /"entries"\s*:/.test(text) && !/"properties"\s*:/.test(text),
  async read(text, path) {
    // JSON is YAML, and the YAML reader knows where everything stands.
    const json = await readPlainYaml(text, path);
    const data = recordOf(json.value);
    const builder = new SourceBuilder(path);
    builder.set('unknown', data['allow_other_keys'] === true ? 'allow' : 'report');
    for (const [name, found] of Object.entries(recordOf(data['entries']))) {
      const place = json.locate(['entries', name]);
      const entry = recordOf(found);
      const type = String(entry['type'] ?? 'String');
      const rules: RuleWords = { required: entry['required'] === true, ...types[type] };
      if (types[type] === undefined) builder.leaveOut(`the type ${type} of ${name}`, place);
      if (entry['regex'] !== undefined) rules['pattern'] = entry['regex'];
      for (const key of Object.keys(entry)) {
        if (!knownKeys.has(key)) builder.leaveOut(`\`${key}\` of ${name}`, place);
      }
      builder.variable(name, rules, place);
    }
    return builder.done();
  },
};
