import { type PlainYaml, readPlainYaml } from '../../yaml/plain-yaml.ts';
import { recordOf } from './json-data.ts';
import { ifThen, type RuleWords, type SchemaReader, SourceBuilder } from './source.ts';

/** Types of values by `format`, where ours asks for the same. */
const formats: Readonly<Record<string, string>> = {
  uri: 'url',
  url: 'url',
  email: 'email',
  hostname: 'hostname',
  ipv4: 'ip',
  ipv6: 'ip',
  'date-time': 'datetime',
  date: 'date',
  uuid: 'uuid',
};
const types: Readonly<Record<string, string>> = {
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  object: 'json',
};
/** Keywords that carry over under another name, or the same. */
const carried: Readonly<Record<string, string>> = {
  minLength: 'minLength',
  maxLength: 'maxLength',
  minimum: 'min',
  maximum: 'max',
  pattern: 'pattern',
};
const understood = new Set([
  ...['type', 'format', 'enum', 'const', 'default', 'description', 'title', 'examples'],
  ...['writeOnly', 'contentEncoding', 'contentMediaType', '$comment', '$ref', 'required'],
  ...Object.keys(carried),
]);
const understoodAbove = new Set([
  ...['$schema', '$id', '$defs', 'definitions', 'title', 'description', '$comment', 'type'],
  ...['properties', 'required', 'additionalProperties', 'dependentRequired'],
]);
const mostReferences = 8;

/** JSON Schema over the environment as one object, as fastify's env-schema and ours write it. */
export const jsonSchemaReader: SchemaReader = {
  title: 'JSON Schema',
  reads: (path) => /\.json$/i.test(path),
  async read(text, path) {
    const json = await readPlainYaml(text, path);
    const data = recordOf(json.value);
    const builder = new SourceBuilder(path);
    builder.set('unknown', data['additionalProperties'] === false ? 'report' : 'allow');
    const required = new Set(Array.isArray(data['required']) ? data['required'] : []);
    for (const [name, found] of Object.entries(recordOf(data['properties']))) {
      const place = json.locate(['properties', name]);
      const property = resolved(found, json);
      const rules = rulesOf(property);
      // What env-schema puts in is there: a default makes the name no demand.
      rules['required'] = required.has(name) && rules['default'] === undefined;
      for (const key of Object.keys(property)) {
        if (!understood.has(key)) builder.leaveOut(`\`${key}\` of ${name}`, place);
      }
      if (property['$ref'] !== undefined) builder.leaveOut(`the reference of ${name}`, place);
      if (property['type'] === 'array') builder.leaveOut(`the list type of ${name}`, place);
      builder.variable(name, rules, place);
    }
    const groups = Object.entries(recordOf(data['dependentRequired'])).map(([name, others]) =>
      ifThen({ set: name }, { set: others }),
    );
    if (groups.length > 0) builder.set('rules', { groups });
    for (const key of Object.keys(data)) {
      if (!understoodAbove.has(key)) builder.leaveOut(`\`${key}\``, json.locate([key]));
    }
    return builder.done();
  },
};

function rulesOf(property: Readonly<Record<string, unknown>>): RuleWords {
  const rules: RuleWords = {};
  const format = formats[String(property['format'])];
  const type = types[String(property['type'])];
  if (format !== undefined) rules['type'] = format;
  else if (type !== undefined) rules['type'] = type;
  else if (property['contentEncoding'] === 'base64') rules['type'] = 'base64';
  else if (property['contentMediaType'] === 'application/json') rules['type'] = 'json';
  for (const [from, to] of Object.entries(carried)) {
    if (property[from] !== undefined) rules[to] = property[from];
  }
  const values = property['const'] === undefined ? property['enum'] : [property['const']];
  if (Array.isArray(values)) {
    rules['values'] = values.filter((value) => value !== null);
    if (rules['type'] === undefined) rules['type'] = 'enum';
  }
  if (property['writeOnly'] === true) {
    rules['sensitive'] = true;
    if (rules['type'] === undefined) rules['type'] = 'secret';
  }
  const docs = property['description'] ?? property['title'];
  if (docs !== undefined) rules['docs'] = docs;
  if (isScalar(property['default'])) rules['default'] = property['default'];
  const [example] = Array.isArray(property['examples']) ? property['examples'] : [];
  if (isScalar(example)) rules['example'] = example;
  return rules;
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** A property with references inside the same file followed, a few of them at most. */
function resolved(found: unknown, json: PlainYaml): Readonly<Record<string, unknown>> {
  let property = recordOf(found);
  for (let step = 0; step < mostReferences; step += 1) {
    const { $ref: reference, ...own } = property;
    const path = /^#\/(?:\$defs|definitions)\/[^/]+$/.test(String(reference))
      ? String(reference).slice(2).split('/')
      : null;
    if (path === null) return property;
    const [folder = '', name = ''] = path;
    const target = recordOf(recordOf(json.value)[folder])[name];
    if (target === undefined) return property;
    property = { ...recordOf(target), ...own };
  }
  return property;
}
