import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'spring',
  title: 'Spring Boot',
  packages: { maven: ['spring-boot-starter', 'spring-boot-starter-web', 'spring-boot'] },
  references: [
    'https://docs.spring.io/spring-boot/reference/features/external-config.html',
    'https://github.com/spring-projects/spring-boot/issues/18816',
  ],
  variables: {
    'datasource-url': {
      names: ['SPRING_DATASOURCE_URL'],
      rules: { type: 'string', pattern: /^jdbc:[a-z0-9]+:/, sensitive: false },
      examples: ['jdbc:postgresql://db.internal:5432/app'],
      nonExamples: [['postgresql://db.internal/app', 'env-bad-format']],
    },
    'datasource-password': {
      names: ['SPRING_DATASOURCE_PASSWORD'],
      rules: { type: 'secret', minLength: 12, docs: 'Password of the database user.' },
      examples: [fill(24, 'base62', 25)],
      nonExamples: [['${DB_PASSWORD}', 'env-unresolved-reference']],
    },
  },
});
