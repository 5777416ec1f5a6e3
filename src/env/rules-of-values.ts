import { envRule } from './define-rule.ts';

const w009 = 'https://docs.djangoproject.com/en/stable/ref/checks/#security';
const twelveFactor = 'https://12factor.net/config';
const owasp = 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html';

/**
 * Rules about one value. Every finding has the argument `name`; `consumer` names the dialect
 * that read the value, `generate` is a command that makes a value which fits.
 */
export const valueRules = {
  /** `environment` (null when unknown), `aliases` that would do as well. */
  'env-missing': envRule('env-missing', {
    title: 'Required variable is missing',
    severity: 'high',
    confidence: 0.98,
    why: 'The application does not start, or starts with a silent default that nobody chose.',
    fix: 'Set the variable in this environment, or fetch it from the secret manager before this step. If it may be absent, say `required: false` in the schema.',
    references: [twelveFactor],
  }),
  /** `environment`. */
  'env-empty': envRule('env-empty', {
    title: 'Required variable is empty',
    severity: 'high',
    confidence: 0.98,
    why: 'Most applications treat an empty value as a value: an empty key signs, an empty password is tried.',
    fix: 'Give the variable a value, or remove the line.',
  }),
  /** `length`, `minLength`, `unit` (`characters` or `bytes`), `part` for a part of a URL or JSON value. */
  'env-too-short': envRule('env-too-short', {
    title: 'Value is too short',
    severity: 'high',
    confidence: 0.98,
    why: 'A short key can be guessed by trying; the length counts as the application reads the value, not as it is written.',
    fix: 'Generate a new value with the command shown, and replace the old one everywhere it is used.',
    references: [w009],
  }),
  /** `length`, `maxLength`, `unit`. */
  'env-too-long': envRule('env-too-long', {
    title: 'Value is too long',
    severity: 'medium',
    confidence: 0.98,
    why: 'The reader cuts it or refuses it; often two values were pasted into one.',
    fix: 'Check that exactly one value stands here, without a comment or a line break behind it.',
  }),
  /** `bits` and `minBits`, or `uniqueChars` and `minUniqueChars`. */
  'env-low-entropy': envRule('env-low-entropy', {
    title: 'Secret is not random enough',
    severity: 'high',
    confidence: 0.9,
    why: 'A value of few or repeated characters can be guessed whatever its length.',
    fix: 'Generate a random value with the command shown instead of typing one.',
    references: [w009],
  }),
  /** `pattern`: name of the known pattern, never the value. */
  'env-insecure-value': envRule('env-insecure-value', {
    title: 'Value is a known example or default',
    severity: 'high',
    confidence: 0.95,
    why: 'Values from tutorials, templates and vendor defaults are the first that an attacker tries.',
    fix: 'Generate a new value with the command shown and set it in this environment.',
    references: [owasp, 'https://nvd.nist.gov/vuln/detail/CVE-2023-27524'],
  }),
  /** `pattern`: name of the placeholder's shape. */
  'env-placeholder': envRule('env-placeholder', {
    title: 'Placeholder was never replaced',
    severity: 'high',
    confidence: 0.95,
    why: 'The line was copied from a template: the application gets the placeholder as its value.',
    fix: 'Replace the placeholder by the real value of this environment.',
  }),
  /** `pattern`: the form of reference. */
  'env-unresolved-reference': envRule('env-unresolved-reference', {
    title: 'Reference reaches the application unresolved',
    severity: 'high',
    confidence: 0.9,
    why: 'The consumer of this file does not replace the reference, so the application reads its text.',
    fix: 'Write the value itself, or use a reader that resolves references.',
    references: ['https://github.com/spring-projects/spring-boot/issues/18816'],
  }),
  /** `expected` in words, `part` for a part of a URL or JSON value. */
  'env-bad-format': envRule('env-bad-format', {
    title: 'Value has the wrong form',
    severity: 'medium',
    confidence: 0.97,
    why: 'The application will refuse or misread it.',
    fix: 'Give a value of the form that the schema asks for.',
  }),
  /** `environment`, `belongsTo`, `expected`: prefixes of this environment, if it is a key. */
  'env-wrong-environment-key': envRule('env-wrong-environment-key', {
    title: 'Key belongs to another environment',
    severity: 'critical',
    confidence: 0.97,
    why: 'A live key in development acts on real accounts; a test key in production does nothing.',
    fix: 'Put in the key that the provider issued for this environment, and rotate a live key that was used elsewhere.',
    references: ['https://docs.stripe.com/keys'],
  }),
  /** `other`: name of the other variable; `environment`, `otherEnvironment`. */
  'env-not-distinct': envRule('env-not-distinct', {
    title: 'Secret is shared where it must differ',
    severity: 'high',
    confidence: 0.98,
    why: 'Whoever learns it in the weaker place has it in the stronger one too.',
    fix: 'Generate a value of its own for each place.',
    references: [owasp],
  }),
  /** `pattern` or `expected`: what makes the transport plain. */
  'env-insecure-transport': envRule('env-insecure-transport', {
    title: 'Connection without encryption',
    severity: 'medium',
    confidence: 0.9,
    why: 'Credentials and data cross the network readable by anybody on the way.',
    fix: 'Use the encrypted scheme (https, rediss, sslmode=verify-full) of the service.',
    references: [owasp],
  }),
  /** No further argument. */
  'env-skip-flag': envRule('env-skip-flag', {
    title: 'Validation is switched off',
    severity: 'high',
    confidence: 0.9,
    why: 'With this flag the application starts without looking at its configuration.',
    fix: 'Remove the flag here. What must be excused belongs into `suppress` of the schema, with a reason and an end.',
  }),
} as const;
