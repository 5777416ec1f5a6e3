import * as z from 'zod/mini';
import { nearest } from '../../model/nearest.ts';
import { managers } from './managers.ts';
import { variableTypes } from './schema.ts';

// Each refusal is a phrase that goes behind the place in the file: `variables.PORT.min: …`.

/** An object that refuses other keys and suggests the nearest known one. */
function strict<const T extends z.core.$ZodLooseShape>(
  shape: T,
): z.ZodMiniObject<T, z.core.$strict> {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return 'must be a map of keys';
      return issue.keys.map((key) => unknownKey(key, known)).join('\n');
    },
  });
}

function unknownKey(key: string, known: readonly string[]): string {
  const close = nearest(key, known);
  return close === null
    ? `unknown key \`${key}\`: expected one of ${known.map((name) => `\`${name}\``).join(', ')}`
    : `unknown key \`${key}\`: did you mean \`${close}\`?`;
}

const text = z.string('must be text; put it in quotes');
const flag = z.boolean('must be true or false');
const amount = z.number('must be a number');
const count = z
  .int('must be a whole number')
  .check(z.gte(0, 'must not be negative'), z.lte(1_000_000, 'must be 1000000 at most'));
const texts = z.array(text, 'must be a list of texts');
const textOrTexts = z.union([text, texts], 'must be a text or a list of texts');
const scalar = z.union([text, amount, flag], 'must be a text, a number or true/false');
const variableName = text.check(
  z.regex(/^[A-Za-z_][A-Za-z0-9_.-]*$/, 'must be the name of a variable: letters, digits and _'),
);
const names = z.array(variableName, 'must be a list of names');
const nameOrNames = z.union([variableName, names], 'must be a name or a list of names');
const duration = z.union(
  [
    count,
    text.check(z.regex(/^\d+\s*(?:h|d|w|m|y)$/, 'must be a time such as 90d, 24h, 12w, 6m or 1y')),
  ],
  'must be a time such as 90d, 24h, 12w, 6m or 1y',
);
const date = text.check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-12-31'));

function oneOf<const T extends readonly string[]>(values: T) {
  return z.enum(values, {
    error: (issue) => {
      const close = typeof issue.input === 'string' ? nearest(issue.input, values) : null;
      return close === null
        ? `must be one of ${values.join(', ')}`
        : `must be one of ${values.join(', ')}; did you mean \`${close}\`?`;
    },
  });
}

function mapOf<T extends z.core.SomeType>(value: T) {
  return z.record(text, value, 'must be a map of keys');
}

const insecure = z.union(
  [
    z.enum(['builtin', 'none']),
    texts,
    strict({ builtin: z.optional(flag), add: z.optional(texts) }),
  ],
  'must be `builtin`, `none`, a list of texts, or { builtin, add }',
);
const rotation = strict({
  maxAge: z.optional(duration),
  warn: z.optional(duration),
  method: z.optional(text),
  on: z.optional(text),
  from: z.optional(text),
  previous: z.optional(strict({ key: text, grace: z.optional(duration) })),
});
const shapeType = text.check(
  z.refine(
    (value) => typesAndOptional.has(value),
    `must be a type (${variableTypes.join(', ')}), with ? behind it when optional`,
  ),
);
const typesAndOptional: ReadonlySet<string> = new Set(
  variableTypes.flatMap((type) => [type, `${type}?`]),
);

const ruleShape = {
  type: z.optional(oneOf(variableTypes)),
  required: z.optional(flag),
  sensitive: z.optional(flag),
  class: z.optional(oneOf(['public', 'internal', 'restricted', 'secret'])),
  minLength: z.optional(count),
  maxLength: z.optional(count),
  unit: z.optional(oneOf(['characters', 'bytes'])),
  bytesFor: z.optional(
    strict({
      algorithm: z.optional(oneOf(['HS256', 'HS384', 'HS512', 'AES128', 'AES192', 'AES256'])),
      variable: z.optional(variableName),
    }),
  ),
  uniqueChars: z.optional(count),
  entropyBits: z.optional(amount),
  min: z.optional(amount),
  max: z.optional(amount),
  pattern: z.optional(text),
  values: z.optional(z.array(scalar, 'must be a list of values')),
  startsWith: z.optional(textOrTexts),
  endsWith: z.optional(textOrTexts),
  schemes: z.optional(texts),
  requires: z.optional(
    z.array(oneOf(['scheme', 'host', 'port', 'user', 'password', 'path']), 'must be a list'),
  ),
  hosts: z.optional(texts),
  notHosts: z.optional(texts),
  query: z.optional(mapOf(z.union([scalar, z.array(scalar)], 'must be a value or a list'))),
  password: z.optional(strict({ minLength: z.optional(count), insecure: z.optional(insecure) })),
  shape: z.optional(mapOf(shapeType)),
  insecure: z.optional(insecure),
  distinct: z.optional(oneOf(['environments'])),
  distinctFrom: z.optional(nameOrNames),
  file: z.optional(flag),
  expose: z.optional(flag),
  default: z.optional(scalar),
  example: z.optional(scalar),
  generate: z.optional(text),
  docs: z.optional(text),
  rotation: z.optional(rotation),
} as const;

/** An ARN is given whole: of a partial one AWS takes the last six characters for its own ending. */
const wholeArn =
  /^arn:[\w-]+:(?!secretsmanager:)[\w-]+:[\w-]*:\d{12}:\S+$|^arn:[\w-]+:secretsmanager:[\w-]+:\d{12}:secret:\S+-[A-Za-z0-9]{6}$/;
const secretId = text.check(
  z.refine(
    (id) => !id.startsWith('arn:') || wholeArn.test(id),
    'must be a whole ARN, or the name of the secret',
  ),
);
const source = strict({
  'aws-sm': z.optional(secretId),
  'aws-ssm': z.optional(secretId),
  vault: z.optional(text),
  gcp: z.optional(text),
  azure: z.optional(text),
  kubernetes: z.optional(text),
  key: z.optional(scalar),
  mount: z.optional(text),
  kv: z.optional(z.union([z.literal(1), z.literal(2)], 'must be 1 or 2')),
  version: z.optional(scalar),
  region: z.optional(text),
  project: z.optional(text),
  namespace: z.optional(text),
}).check(
  z.refine(
    (value) => managers.filter((id) => value[id] !== undefined).length === 1,
    `must name one manager (${managers.join(', ')})`,
  ),
);
const ruleData = strict(ruleShape);
const variable = z.nullable(
  strict({
    ...ruleShape,
    preset: z.optional(text),
    aliases: z.optional(names),
    env: z.optional(mapOf(z.nullable(ruleData))),
    source: z.optional(mapOf(source)),
  }),
);

const condition = strict({
  set: z.optional(nameOrNames),
  unset: z.optional(nameOrNames),
  equals: z.optional(mapOf(scalar)),
  startsWith: z.optional(mapOf(text)),
});
const group = strict({
  allOrNone: z.optional(names),
  anyOf: z.optional(names),
  oneOf: z.optional(names),
  atMostOne: z.optional(names),
  if: z.optional(condition),
  // biome-ignore lint/suspicious/noThenProperty: the schema's own key; the value is never awaited
  then: z.optional(condition),
}).check(
  z.refine(
    (value) =>
      Object.keys(value).length === ('if' in value ? 2 : 1) && 'if' in value === 'then' in value,
    'must hold one of allOrNone, anyOf, oneOf, atMostOne, or both if and then',
  ),
);
const environmentRules = strict({
  only: z.optional(
    strict({
      anyOf: z.array(names, 'must be a list of lists of names'),
      files: z.optional(texts),
    }),
  ),
  forbid: z.optional(names),
  require: z.optional(z.union([names, mapOf(scalar)], 'must be a list of names, or NAME: value')),
  tls: z.optional(oneOf(['required', 'optional'])),
});

const keyCase = z.optional(oneOf(['lower', 'asis', 'kebab', 'upper']));
const provider = z.record(text, z.unknown(), 'must be a map of keys');
const providers = strict({
  select: z.optional(
    strict({
      variable: variableName,
      values: texts,
      default: z.optional(z.union([text, mapOf(text)], 'must be a name, or environment: name')),
    }),
  ),
  aws: z.optional(
    strict({
      region: z.optional(text),
      role: z.optional(text),
      keyCase,
      prefix: z.optional(text),
      endpoint: z.optional(text),
    }),
  ),
  'aws-ssm': z.optional(provider),
  vault: z.optional(
    strict({
      addr: z.optional(text),
      mount: z.optional(text),
      kv: z.optional(z.union([z.literal(1), z.literal(2)], 'must be 1 or 2')),
      auth: z.optional(mapOf(mapOf(scalar))),
      namespace: z.optional(text),
      keyCase,
    }),
  ),
  gcp: z.optional(
    strict({
      project: z.optional(text),
      keyCase,
      workloadIdentityProvider: z.optional(text),
      serviceAccount: z.optional(text),
    }),
  ),
  azure: z.optional(
    strict({
      vaultUrl: z.optional(text),
      keyCase,
      tenant: z.optional(text),
      client: z.optional(text),
    }),
  ),
  kubernetes: z.optional(provider),
});

/** The form of `env.schema.yml`. Imported only when there is one to read. */
export const schemaShape = strict({
  version: z.optional(z.literal(1, 'must be 1')),
  app: z.optional(text),
  presets: z.optional(texts),
  environments: z.optional(
    strict({
      names: z.optional(texts),
      aliases: z.optional(mapOf(text)),
      from: z.optional(variableName),
    }),
  ),
  consumers: z.optional(
    z.array(strict({ files: textOrTexts, dialect: text }), 'must be a list of { files, dialect }'),
  ),
  files: z.optional(strict({ ignored: z.optional(texts), example: z.optional(text) })),
  naming: z.optional(
    strict({
      template: text,
      segments: z.optional(mapOf(z.union([text, texts], 'must be a pattern or a list'))),
    }),
  ),
  providers: z.optional(providers),
  defaults: z.optional(
    strict({
      required: z.optional(flag),
      sensitive: z.optional(
        z.union([z.literal('by-name'), flag], 'must be by-name, true or false'),
      ),
      insecure: z.optional(insecure),
      rotation: z.optional(rotation),
    }),
  ),
  rules: z.optional(
    z.catchall(
      z.object({ groups: z.optional(z.array(group, 'must be a list of groups')) }),
      environmentRules,
    ),
  ),
  variables: z.optional(z.record(variableName, variable, 'must be a map of NAME: rules')),
  manifests: z.optional(
    strict({
      compose: z.optional(texts),
      kubernetes: z.optional(texts),
      workflows: z.optional(texts),
      dockerfiles: z.optional(texts),
      job: z.optional(flag),
    }),
  ),
  docs: z.optional(strict({ file: z.optional(text) })),
  unknown: z.optional(oneOf(['report', 'allow'])),
  suppress: z.optional(
    z.array(
      strict({
        rule: text,
        variable: z.optional(variableName),
        until: z.optional(date),
        reason: text.check(z.minLength(3, 'must say why')),
      }),
      'must be a list of { rule, variable, until, reason }',
    ),
  ),
});

/** The file as data, checked. */
export type SchemaData = z.infer<typeof schemaShape>;
export type VariableData = NonNullable<z.infer<typeof variable>>;
export type RuleData = z.infer<typeof ruleData>;
export type InsecureData = z.infer<typeof insecure>;
export type RotationData = z.infer<typeof rotation>;
export type ConditionData = z.infer<typeof condition>;
export type ProvidersData = z.infer<typeof schemaShape>['providers'];
export type SourceData = z.infer<typeof source>;
export type GroupData = z.infer<typeof group>;
export type EnvironmentRulesData = z.infer<typeof environmentRules>;
