import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'mysql',
  title: 'MySQL and MariaDB',
  packages: {
    npm: ['mysql', 'mysql2', 'mariadb'],
    pypi: ['mysqlclient', 'pymysql', 'aiomysql', 'mysql-connector-python'],
    gem: ['mysql2'],
    go: ['github.com/go-sql-driver/mysql'],
  },
  references: ['https://dev.mysql.com/doc/refman/en/connecting-using-uri-or-key-value-pairs.html'],
  variables: {
    url: {
      names: ['MYSQL_URL', 'DATABASE_URL'],
      rules: {
        type: 'url',
        schemes: [
          ...['mysql', 'mysql2', 'mariadb', 'mysql+pymysql', 'mysql+aiomysql', 'jdbc:mysql'],
          ...['mysql+mysqldb', 'mariadb+pymysql', 'jdbc:mariadb', 'mysqlx'],
        ],
        requires: ['host'],
        password: { minLength: 12 },
        docs: 'Connection to the MySQL database, password included.',
        rotation: { on: 'breach' },
      },
      examples: [`mysql://app:${fill(24, 'base62', 26)}@db.internal:3306/app`],
      nonExamples: [['mysql://app:root@db.internal/app', 'env-insecure-value']],
    },
    password: {
      names: ['MYSQL_PASSWORD', 'MARIADB_PASSWORD'],
      rules: { type: 'secret', minLength: 12, file: true, docs: 'Password of the database user.' },
      examples: [fill(24, 'base62', 27)],
      nonExamples: [['mysql', 'env-insecure-value']],
    },
    'root-password': {
      names: ['MYSQL_ROOT_PASSWORD', 'MARIADB_ROOT_PASSWORD'],
      rules: { type: 'secret', minLength: 16, file: true, docs: 'Password of the server’s root.' },
      examples: [fill(24, 'base62', 28)],
      nonExamples: [['root', 'env-insecure-value']],
    },
  },
});
