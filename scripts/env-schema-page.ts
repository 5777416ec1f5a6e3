import { toOwnJsonSchema } from '../src/env/schema/own-json-schema.ts';

/** `docs/env.schema.json`: what editors check an `env.schema.yml` by. */
export async function envSchemaPage(): Promise<string> {
  return `${JSON.stringify(await toOwnJsonSchema(), null, 2)}\n`;
}
