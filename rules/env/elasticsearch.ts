import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'elasticsearch',
  title: 'Elasticsearch',
  packages: { npm: ['@elastic/elasticsearch'], pypi: ['elasticsearch', 'elasticsearch-dsl'] },
  references: ['https://www.elastic.co/docs/deploy-manage/users-roles'],
  variables: {
    url: {
      names: ['ELASTICSEARCH_URL', 'ELASTIC_URL'],
      rules: { type: 'url', schemes: ['http', 'https'], requires: ['host'] },
      examples: ['https://search.internal:9200'],
      nonExamples: [['search.internal:9200', 'env-bad-format']],
    },
    username: {
      names: ['ELASTICSEARCH_USERNAME'],
      rules: { type: 'string', sensitive: false },
      examples: ['elastic'],
      nonExamples: [['your-user', 'env-placeholder']],
    },
    password: {
      names: ['ELASTICSEARCH_PASSWORD', 'ELASTIC_PASSWORD'],
      rules: { type: 'secret', minLength: 12, file: true },
      examples: [fill(24, 'base62', 31)],
      nonExamples: [['changeme', 'env-too-short']],
    },
  },
});
