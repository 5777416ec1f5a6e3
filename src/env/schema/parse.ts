import { InputError, InputErrors } from '../../model/errors.ts';
import { maxYamlBytes, readPlainYaml } from '../../yaml/plain-yaml.ts';
import { compileSchema, type SchemaContext } from './compile.ts';
import { loadPatterns, segmentPattern } from './patterns.ts';
import type { EnvSchema } from './schema.ts';
import type { SchemaSource } from './source.ts';

/**
 * Reads a schema as data: an `env.schema.yml`, or one of another tool in the words of ours.
 *
 * @throws {InputErrors} with every problem of the text and its place
 */
export async function readSchemaSource(path: string, text: string): Promise<SchemaSource> {
  const { schemaReaders } = /\.ya?ml$/i.test(path)
    ? { schemaReaders: [] }
    : await import('./readers.ts');
  const reader = schemaReaders.find((each) => each.reads(path, text));
  if (reader === undefined) {
    return { ...(await readPlainYaml(text, path)), leftOut: [], isInferred: false };
  }
  if (text.length > maxYamlBytes) {
    const limit = `${path} is larger than ${maxYamlBytes / 1024} KiB: keep it smaller`;
    throw new InputErrors([new InputError(limit, { path })]);
  }
  return reader.read(text, path);
}

/**
 * Reads an `env.schema.yml`, or a schema of another tool: plain data, positions kept, nothing executed. The parser, the shape
 * and the pattern engine are loaded here, so that a run without a schema does not pay for them.
 *
 * @throws {InputErrors} with every problem of the file at once, each with its place.
 */
export async function parseEnvSchema(
  path: string,
  text: string,
  context: SchemaContext,
): Promise<EnvSchema> {
  const [document, { schemaShape }] = await Promise.all([
    readSchemaSource(path, text),
    import('./shape.ts'),
  ]);
  const compile = await loadPatterns(patternsIn(document.value));
  const checked = schemaShape.safeParse(document.value ?? {});
  if (checked.success) return compileSchema(path, checked.data, document, context, compile);
  const { issues } = checked.error;
  const errors = issues.flatMap((issue) => inputErrors(issue, document));
  // What is wrong in its form is left out for once, so that what is wrong in its meaning is told too.
  const rest = schemaShape.safeParse(without(document.value, issues));
  try {
    if (rest.success) compileSchema(path, rest.data, document, context, compile);
  } catch (error) {
    if (!(error instanceof InputErrors)) throw error;
    errors.push(...error.errors);
  }
  throw new InputErrors(errors.sort((a, b) => lineOf(a) - lineOf(b)));
}

function lineOf({ location }: InputError): number {
  return location?.line ?? 0;
}

/** A copy of the data without the keys that are unknown and the rules of variables that are wrong. */
function without(value: unknown, issues: readonly ShapeIssue[]): unknown {
  const data = structuredClone(value);
  for (const { code, path, keys = [] } of issues) {
    // Without its lists of names the rest would look wrong that is not.
    if (code !== 'unrecognized_keys' && path[0] !== 'variables') return null;
    const parent = code === 'unrecognized_keys' ? path : path.slice(0, -1);
    let at: unknown = data;
    for (const key of parent) at = isRecord(at) ? at[String(key)] : undefined;
    if (!isRecord(at)) return null;
    for (const key of code === 'unrecognized_keys' ? keys : path.slice(-1)) {
      Reflect.deleteProperty(at, key);
    }
  }
  return data;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every pattern of a schema: what stands under `pattern`, and the texts under `segments`. */
function* patternsIn(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') {
    if (key === 'pattern') yield value;
    if (key === 'segments') yield segmentPattern(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) {
      yield* patternsIn(each, key === 'segments' ? key : name);
    }
  }
}

interface ShapeIssue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly issues?: readonly { readonly message: string }[];
}

function inputErrors(issue: ShapeIssue, document: SchemaSource): InputError[] {
  const at = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    const sentences = issue.message.split('\n');
    return (issue.keys ?? []).map((key, index) =>
      inputError(at, sentences[index] ?? issue.message, document.locate([...issue.path, key])),
    );
  }
  // The form of a key is refused inside the map; the map's own sentence would mislead.
  const message = issue.code === 'invalid_key' ? issue.issues?.[0]?.message : undefined;
  const place =
    message === undefined ? document.locateValue(issue.path) : document.locate(issue.path);
  return [inputError(at, message ?? issue.message, place)];
}

/** An error with the dotted place of the key in front. */
function inputError(
  at: readonly string[],
  message: string,
  location: InputError['location'],
): InputError {
  return new InputError(
    at.length === 0 ? message : `\`${at.join('.')}\` ${phrase(message)}`,
    location,
  );
}

function phrase(message: string): string {
  return message.startsWith('unknown key') ? `has an ${message}` : message;
}
