import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** Gives a check that a value fits `test/schemas/<name>`: the errors as text, empty when it fits. */
export function schemaErrors(name: string): (value: unknown) => string {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const file = new URL(`../schemas/${name}`, import.meta.url);
  const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
  return (value) => (validate(value) ? '' : ajv.errorsText(validate.errors));
}
