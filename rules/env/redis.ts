import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'redis',
  title: 'Redis',
  packages: {
    npm: ['redis', 'ioredis', '@upstash/redis', 'bullmq'],
    pypi: ['redis', 'aioredis', 'django-redis'],
    gem: ['redis', 'sidekiq'],
    composer: ['predis/predis'],
  },
  references: ['https://www.iana.org/assignments/uri-schemes/prov/rediss'],
  variables: {
    url: {
      names: ['REDIS_URL'],
      rules: {
        type: 'url',
        schemes: ['redis', 'rediss', 'redis+sentinel', 'unix', 'valkey', 'valkeys'],
        docs: 'Connection to Redis.',
      },
      examples: ['redis://cache.internal:6379/0', `rediss://:${fill(24)}@cache.internal:6380/0`],
      nonExamples: [['http://cache.internal', 'env-bad-format']],
    },
    password: {
      names: ['REDIS_PASSWORD'],
      rules: { type: 'secret', minLength: 12, file: true, docs: 'Password of the Redis server.' },
      examples: [fill(24, 'base62', 9)],
      nonExamples: [['foobared', 'env-too-short']],
    },
  },
});
