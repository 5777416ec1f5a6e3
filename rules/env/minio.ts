import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'minio',
  title: 'MinIO',
  packages: { npm: ['minio'], pypi: ['minio'] },
  references: [
    'https://min.io/docs/minio/linux/reference/minio-server/settings/root-credentials.html',
  ],
  variables: {
    'root-user': {
      names: ['MINIO_ROOT_USER', 'MINIO_ACCESS_KEY'],
      rules: { minLength: 3, type: 'secret', file: true },
      examples: [fill(12, 'base62', 70)],
      nonExamples: [['minioadmin', 'env-insecure-value']],
    },
    'root-password': {
      names: ['MINIO_ROOT_PASSWORD', 'MINIO_SECRET_KEY'],
      rules: {
        type: 'secret',
        minLength: 16,
        file: true,
        docs: 'Password of the server’s root.',
        rotation: { maxAgeDays: 90 },
      },
      examples: [fill(32, 'base62', 71)],
      nonExamples: [['minioadmin', 'env-too-short']],
    },
  },
});
