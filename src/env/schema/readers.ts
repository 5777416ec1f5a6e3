import { dotenvLinterReader } from './read-dotenv-linter.ts';
import { envSpecReader } from './read-env-spec.ts';
import { envfileReader } from './read-envfile.ts';
import { exampleReader } from './read-example.ts';
import { jsonSchemaReader } from './read-json-schema.ts';
import type { SchemaReader } from './source.ts';

/** Formats of other tools; the first that knows a file reads it. All else is `env.schema.yml`. */
export const schemaReaders: readonly SchemaReader[] = [
  envSpecReader,
  envfileReader,
  dotenvLinterReader,
  jsonSchemaReader,
  exampleReader,
];
