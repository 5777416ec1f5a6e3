/** Ids of the managers that a `source` may name. */
export const managers = ['aws-sm', 'aws-ssm', 'vault', 'gcp', 'azure', 'kubernetes'] as const;
