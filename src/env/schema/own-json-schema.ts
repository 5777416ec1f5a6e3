/**
 * JSON Schema of `env.schema.yml` itself, made from the shape that reads it, so that editors
 * complete and check what this program accepts.
 */
export async function toOwnJsonSchema(): Promise<Readonly<Record<string, unknown>>> {
  const [z, { schemaShape }] = await Promise.all([import('zod/mini'), import('./shape.ts')]);
  const shape = z.toJSONSchema(schemaShape, { target: 'draft-2020-12', unrepresentable: 'any' });
  return {
    $schema: shape.$schema,
    title: 'env.schema.yml',
    description: 'Which environment variables an application needs, and what they must look like.',
    ...shape,
  };
}
