/** Usual places of the schema, first one wins. */
export const schemaPaths = ['env.schema.yml', 'env.schema.yaml', '.env.schema.yml'] as const;
