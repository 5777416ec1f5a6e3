import { envRule } from './define-rule.ts';

/** Rules about manifests as files, and about names across files. */
export const fileRules = {
  /** `name`, `suggestion`: the nearest known name, if any. */
  'env-unknown-variable': envRule('env-unknown-variable', {
    title: 'Variable is not in the schema',
    severity: 'low',
    confidence: 0.9,
    why: 'It is a misspelt name, or something that nobody documented.',
    fix: 'Correct the name, or describe the variable in the schema.',
  }),
  /** `name`. */
  'env-unused-variable': envRule('env-unused-variable', {
    title: 'Variable is never read',
    severity: 'info',
    confidence: 0.6,
    why: 'No code or manifest in range reads it, as far as this program can see.',
    fix: 'Remove it from the schema, or from the manifest.',
  }),
  /** `name`. */
  'env-undocumented': envRule('env-undocumented', {
    title: 'Variable that the code reads is not in the schema',
    severity: 'low',
    confidence: 0.8,
    why: 'A deployment cannot know that it is wanted.',
    fix: 'Describe it in the schema.',
  }),
  /** `name`: the file. */
  'env-docs-stale': envRule('env-docs-stale', {
    title: 'Documentation of the variables is out of date',
    severity: 'low',
    confidence: 1,
    why: 'The file no longer says what the schema says.',
    fix: 'Run `watertight env docs` and commit the result.',
  }),
  /** `name`, `side`: what lacks it (`example`, `schema`), or who has it alone (`code`, `unused`). */
  'env-example-drift': envRule('env-example-drift', {
    title: 'Example file and schema differ',
    severity: 'medium',
    confidence: 0.95,
    why: 'Whoever copies the example gets an environment that does not work.',
    fix: 'Add the variable to the example with a placeholder, or remove it there.',
  }),
  /** `name`. */
  'env-example-real-value': envRule('env-example-real-value', {
    title: 'Example file holds what looks like a real secret',
    severity: 'high',
    confidence: 0.8,
    why: 'Example files are committed and copied; a real secret in one is public.',
    fix: 'Replace it by a placeholder such as `<your-key>`, and rotate the value if it was ever used.',
  }),
  /** `readings`: consumer and length of each reading; `rewrite`: a form that all read alike. */
  'env-dialect-divergence': envRule('env-dialect-divergence', {
    title: 'Consumers read different values from one line',
    severity: 'high',
    confidence: 0.97,
    why: 'Readers of env files differ in quotes, comments, escapes and references; here that changes the value.',
    fix: 'Write the value in the form shown, which all consumers in use read alike.',
    references: [
      'https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/',
    ],
  }),
  /** `name`, `firstLine`. */
  'env-duplicate': envRule('env-duplicate', {
    title: 'Variable is given twice',
    severity: 'medium',
    confidence: 0.97,
    why: 'The last one wins in one file; the first line is dead and misleads whoever changes it.',
    fix: 'Keep one of the lines.',
  }),
  /** `name`: the file, `encoding`. */
  'env-bad-encoding': envRule('env-bad-encoding', {
    title: 'File is not plain UTF-8',
    severity: 'medium',
    confidence: 0.97,
    why: 'Readers lose the first variable, all of them, or take other characters for them.',
    fix: 'Save the file as UTF-8 without a byte order mark.',
  }),
  /** `name`: the file, `consumer`, `problem`. */
  'env-syntax': envRule('env-syntax', {
    title: 'Consumer refuses the file',
    severity: 'high',
    confidence: 0.95,
    why: 'The reader stops at this line: the application does not start, or starts without the rest.',
    fix: 'Correct the line so that the consumer can read it.',
  }),
} as const;
