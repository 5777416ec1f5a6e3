import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'postgres',
  title: 'PostgreSQL',
  packages: {
    npm: ['pg', 'postgres', 'pg-promise', '@prisma/client', '@vercel/postgres'],
    pypi: ['psycopg', 'psycopg2', 'psycopg2-binary', 'asyncpg', 'pg8000'],
    gem: ['pg'],
    go: ['github.com/jackc/pgx/v5', 'github.com/lib/pq'],
    cargo: ['tokio-postgres', 'postgres'],
  },
  references: [
    'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING',
    'https://www.postgresql.org/docs/current/libpq-ssl.html',
  ],
  variables: {
    url: {
      names: ['DATABASE_URL', 'POSTGRES_URL', 'POSTGRESQL_URL'],
      rules: {
        type: 'url',
        schemes: [
          ...['postgres', 'postgresql', 'postgis', 'postgresql+asyncpg', 'postgresql+psycopg'],
          ...['postgresql+psycopg2', 'postgresql+pg8000', 'jdbc:postgresql', 'prisma+postgres'],
        ],
        requires: ['host'],
        password: { minLength: 12 },
        docs: 'Connection to the PostgreSQL database, password included.',
        rotation: { on: 'breach' },
      },
      examples: [`postgresql://app:${fill(24, 'base62', 7)}@db.internal:5432/app`],
      nonExamples: [
        ['mysql://app@db.internal/app', 'env-bad-format'],
        ['postgresql://app:postgres@db.internal/app', 'env-insecure-value'],
        [`postgresql://app:${fill(4)}@db.internal/app`, 'env-too-short'],
        ['postgresql:///app', 'env-bad-format'],
      ],
    },
    password: {
      names: ['POSTGRES_PASSWORD', 'DB_PASSWORD', 'PGPASSWORD', 'DATABASE_PASSWORD'],
      rules: { type: 'secret', minLength: 12, file: true, docs: 'Password of the database user.' },
      examples: [fill(24, 'base62', 8)],
      nonExamples: [
        ['postgres', 'env-insecure-value'],
        ['local_dev_password', 'env-insecure-value'],
      ],
    },
  },
});
