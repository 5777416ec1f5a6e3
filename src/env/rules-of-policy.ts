import { envRule } from './define-rule.ts';

/** Rules about variables together, and about where their values come from. */
export const policyRules = {
  /** `name`, `environment`, `reason`: `only`, `forbid`, or `discouraged` with `instead`. */
  'env-disallowed-here': envRule('env-disallowed-here', {
    title: 'Variable may not stand here',
    severity: 'high',
    confidence: 0.97,
    why: 'The schema keeps this variable out of this environment, so that its secret lives in one place only.',
    fix: 'Remove the line; if the value was real, it belongs into the secret manager, and is to be rotated.',
  }),
  /** `name`, `other`: the two names. */
  'env-alias-conflict': envRule('env-alias-conflict', {
    title: 'Two names of one variable differ',
    severity: 'high',
    confidence: 0.97,
    why: 'Which of the two the application takes depends on its code, not on this file.',
    fix: 'Keep one of the names, or give both the same value.',
  }),
  /** `name`: first name of the group, `group`: its kind, `missing` and `present`: names. */
  'env-group': envRule('env-group', {
    title: 'Variables that belong together are incomplete',
    severity: 'high',
    confidence: 0.97,
    why: 'One half of a pair of credentials is as good as none, and the error comes late.',
    fix: 'Set the missing ones, or remove the others.',
  }),
  /** `name`, `other`: the `_FILE` variable. */
  'env-file-and-value': envRule('env-file-and-value', {
    title: 'Both the value and its file are set',
    severity: 'high',
    confidence: 0.97,
    why: 'Official images refuse to start when `X` and `X_FILE` are both set; others pick one silently.',
    fix: 'Keep `X_FILE` and remove the value.',
    references: ['https://docs.docker.com/compose/how-tos/use-secrets/'],
  }),
  /** `name`, `path`: the file that is not granted. */
  'env-file-not-granted': envRule('env-file-not-granted', {
    title: 'Secret file is not granted to the service',
    severity: 'high',
    confidence: 0.95,
    why: 'The variable names a file under /run/secrets that this service does not receive.',
    fix: 'List the secret under `secrets` of the service and at the top level.',
    references: ['https://docs.docker.com/compose/how-tos/use-secrets/'],
  }),
  /** `name`, `source`: what was not found. */
  'env-source-missing': envRule('env-source-missing', {
    title: 'Source of the value does not exist',
    severity: 'high',
    confidence: 0.95,
    why: 'The deployment asks for a secret that is not there.',
    fix: 'Check that it exists, that its name has the prefix of the environment, and that the role may read it.',
  }),
  /** `name`, `source`, `key`. */
  'env-source-key-missing': envRule('env-source-key-missing', {
    title: 'Source lacks the key',
    severity: 'high',
    confidence: 0.95,
    why: 'The source exists, but holds no value under this key.',
    fix: 'Add the key to the source, or correct its name in the reference.',
  }),
  /** `name`, `source`. */
  'env-source-denied': envRule('env-source-denied', {
    title: 'Source may not be read',
    severity: 'critical',
    confidence: 0.95,
    why: 'The role of the deployment has no permission for this secret.',
    fix: 'Check the permissions of the role, the resource name in its policy, and the prefix of the environment.',
  }),
  /** `name`, `source`, `other`. */
  'env-source-differs': envRule('env-source-differs', {
    title: 'Two sources give different values',
    severity: 'medium',
    confidence: 0.95,
    why: 'Which one the application gets depends on the order of loading.',
    fix: 'Remove the copy, and keep the source that the schema names.',
  }),
  /** `name`, `ageDays`, `maxAgeDays`. */
  'env-rotation-overdue': envRule('env-rotation-overdue', {
    title: 'Secret is older than its rotation allows',
    severity: 'high',
    confidence: 0.95,
    why: 'The longer a secret lives, the more copies of it exist.',
    fix: 'Rotate it now: new value, update the service, update the source, restart, verify.',
  }),
  /** `name`, `ageDays`, `maxAgeDays`. */
  'env-rotation-due': envRule('env-rotation-due', {
    title: 'Secret is due for rotation soon',
    severity: 'low',
    confidence: 0.95,
    why: 'It reaches its maximum age within the warning time.',
    fix: 'Plan the rotation.',
  }),
  /** `name`, `key`. */
  'env-stale-previous-key': envRule('env-stale-previous-key', {
    title: 'Previous key outlived its grace time',
    severity: 'medium',
    confidence: 0.95,
    why: 'A previous key that is still accepted makes the rotation worthless.',
    fix: 'Remove the previous key.',
  }),
  /** `name`, `template`. */
  'env-naming': envRule('env-naming', {
    title: 'Name breaks the naming template',
    severity: 'low',
    confidence: 0.95,
    why: 'Names that do not follow the template escape policies and audits that rely on it.',
    fix: 'Rename it to fit the template, or correct the template.',
  }),
  /** `name`, `weakening`: what became weaker, `before`, `after`. */
  'env-schema-weakened': envRule('env-schema-weakened', {
    title: 'Change weakens the schema',
    severity: 'medium',
    confidence: 0.95,
    why: 'The change lowers what the schema demands; a check that passes after it proves less.',
    fix: 'Confirm that this is meant, or take the change back.',
  }),
} as const;
