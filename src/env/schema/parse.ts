import { InputError, InputErrors } from '../../model/errors.ts';
import { type PlainYaml, readPlainYaml } from '../../yaml/plain-yaml.ts';
import type { EnvPreset } from '../knowledge.ts';
import { compileSchema } from './compile.ts';
import { type CompilePattern, loadPatterns } from './patterns.ts';
import type { EnvSchema } from './schema.ts';

/** What a schema may name beside its own keys. */
export interface SchemaContext {
  readonly presets: readonly EnvPreset[];
  /** Ids of all dialects, and whether one, `name@major` too, can be read. */
  readonly dialects: Iterable<string> & { has(id: string): boolean };
}

/**
 * Reads an `env.schema.yml`: plain data, positions kept, nothing executed. The parser, the shape
 * and the pattern engine are loaded here, so that a run without a schema does not pay for them.
 *
 * @throws {InputErrors} with every problem of the file at once, each with its place.
 */
export async function parseEnvSchema(
  path: string,
  text: string,
  context: SchemaContext,
): Promise<EnvSchema> {
  const document = await readPlainYaml(text, path);
  const { schemaShape } = await import('./shape.ts');
  const checked = schemaShape.safeParse(document.value ?? {});
  if (!checked.success) {
    throw new InputErrors(checked.error.issues.flatMap((issue) => inputErrors(issue, document)));
  }
  const compile: CompilePattern = usesPatterns(text)
    ? await loadPatterns()
    : () => ({ reason: 'patterns are not loaded' });
  return compileSchema(path, checked.data, document, context, compile);
}

function usesPatterns(text: string): boolean {
  return text.includes('pattern') || text.includes('segments');
}

interface ShapeIssue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly issues?: readonly { readonly message: string }[];
}

function inputErrors(issue: ShapeIssue, document: PlainYaml): InputError[] {
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
