/** Names under which the configuration is looked for at the root, in this order. */
export const configNames = ['watertight.yml', '.watertight.yml', '.github/watertight.yml'] as const;
