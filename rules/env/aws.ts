import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'aws',
  title: 'Amazon Web Services',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html'],
  groups: [
    { allOrNone: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] },
    // A temporary key is worth nothing without its session.
    { if: ['AWS_ACCESS_KEY_ID', 'ASIA'], set: 'AWS_SESSION_TOKEN' },
  ],
  variables: {
    'access-key-id': {
      names: ['AWS_ACCESS_KEY_ID'],
      rules: {
        pattern: /^(?:AKIA|ASIA)[A-Z2-7]{16}$/,
        docs: 'Names the access key. In production a role is better than a key.',
        rotation: { maxAgeDays: 90 },
      },
      examples: [`AKIA${fill(16, 'base32', 38)}`],
      nonExamples: [['your-access-key', 'env-placeholder']],
    },
    'secret-access-key': {
      names: ['AWS_SECRET_ACCESS_KEY'],
      rules: {
        type: 'secret',
        pattern: /^[A-Za-z0-9/+]{40}$/,
        docs: 'Signs requests as the owner of the access key.',
        rotation: { maxAgeDays: 90 },
      },
      examples: [fill(40, 'base64', 39)],
      nonExamples: [
        ['your-secret-key', 'env-placeholder'],
        ['xxxx', 'env-placeholder'],
      ],
    },
    region: {
      names: ['AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_SECRETS_REGION'],
      rules: { pattern: /^[a-z]{2}(?:-[a-z]{3,5})?-[a-z]{4,9}(?:-[a-z]+)?-\d$/, sensitive: false },
      examples: ['us-east-1', 'us-gov-west-1'],
      nonExamples: [
        ['your-region', 'env-placeholder'],
        ['us-east', 'env-bad-format'],
      ],
    },
    'secrets-prefix': {
      names: ['AWS_SECRETS_PREFIX'],
      rules: { pattern: /^[A-Za-z0-9_+=.@/-]+\/$/, sensitive: false },
      examples: ['alees/'],
      nonExamples: [['alees', 'env-bad-format']],
    },
  },
});
