import type * as z from 'zod';
import { InputError } from '../model/errors.ts';
import { readPlainYaml } from '../yaml/plain-yaml.ts';

/**
 * Data of a JSON or YAML file, which may be either where a name does not say. Nothing in it is
 * executed.
 *
 * @throws {InputError | InputErrors} for a text that is neither
 */
export async function readData(text: string, path: string): Promise<unknown> {
  const plain = text.replace(/^\uFEFF/, '');
  if (!/^\s*[{[]/.test(plain)) return (await readPlainYaml(plain, path)).value;
  try {
    return JSON.parse(plain);
  } catch {
    if (/\.json$/.test(path)) throw new InputError(`${path} is no JSON: mend it first`, { path });
    return (await readPlainYaml(plain, path)).value;
  }
}

/** Holds data to a shape. @throws {InputError} that names the place, never a value */
export function shaped<S extends z.ZodType>(schema: S, data: unknown, path: string): z.output<S> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue?.path.map(String).join('.') || 'the file';
  throw new InputError(`${path}: ${place} has another shape than expected: mend it first`, {
    path,
  });
}

/** Names of a record that are none of the known ones. */
export function otherKeys(data: object, known: readonly string[]): string[] {
  return Object.keys(data).filter((key) => !known.includes(key));
}
