import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'mongodb',
  title: 'MongoDB',
  packages: {
    npm: ['mongodb', 'mongoose'],
    pypi: ['pymongo', 'motor', 'mongoengine', 'beanie'],
    gem: ['mongoid', 'mongo'],
  },
  references: ['https://www.mongodb.com/docs/manual/reference/connection-string/'],
  variables: {
    url: {
      names: ['MONGODB_URI', 'MONGO_URL', 'MONGO_URI', 'MONGODB_URL'],
      rules: {
        type: 'url',
        schemes: ['mongodb', 'mongodb+srv'],
        requires: ['host'],
        password: { minLength: 12 },
        docs: 'Connection to MongoDB, password included.',
        rotation: { on: 'breach' },
      },
      examples: [`mongodb+srv://app:${fill(24, 'base62', 29)}@cluster0.internal/app`],
      nonExamples: [['mongodb://root:root@db.internal/', 'env-insecure-value']],
    },
    'root-password': {
      names: ['MONGO_INITDB_ROOT_PASSWORD'],
      rules: { type: 'secret', minLength: 12, file: true },
      examples: [fill(24, 'base62', 30)],
      nonExamples: [['mongo', 'env-insecure-value']],
    },
  },
});
