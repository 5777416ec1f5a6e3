import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'fastapi',
  title: 'FastAPI',
  packages: { pypi: ['fastapi'] },
  references: ['https://fastapi.tiangolo.com/tutorial/security/oauth2-jwt/'],
  variables: {
    'secret-key': {
      names: ['SECRET_KEY'],
      rules: {
        type: 'secret',
        minLength: 32,
        uniqueChars: 5,
        // The tutorial signs with HS256 and generates its key this way.
        generate: 'openssl rand -hex 32',
        docs: 'Signs access tokens.',
        rotation: { maxAgeDays: 90 },
      },
      examples: [fill(64, 'hex', 11)],
      nonExamples: [[fill(31, 'hex', 12), 'env-too-short']],
    },
  },
});
