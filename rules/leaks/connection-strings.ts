import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { notFiller } from '../leaks-support/placeholder.ts';

/** Settings that only a connection string has beside its password. */
const setting =
  '(?:server|data ?source|host|addr|uid|user id|user|username|initial catalog|database)';

export default [
  defineRule({
    id: 'jdbc-url-password',
    title: 'JDBC URL with a password',
    provider: 'JDBC',
    severity: 'high',
    confidence: 0.9,
    keywords: ['jdbc:'],
    scope: 'line',
    pattern: new RegExp(
      String.raw`jdbc:[a-z0-9:]{2,40}//[^\s"'<>]{1,300}?[?&;](?:password|pwd)=${notFiller}(?<secret>[^\s&;"'<>{$%*#]{4,128})(?=[\s&;"'<]|$)`,
    ),
    minEntropy: 1.8,
    why: 'Logs in to the database with the rights of its user.',
    fix: 'Change the password of the database user and hand it to the application through the environment.',
    references: [
      'https://docs.oracle.com/en/java/javase/21/docs/api/java.sql/java/sql/DriverManager.html',
    ],
    examples: [
      `url=jdbc:postgresql://db.internal:5432/app?user=app&password=${fill(14)}`,
      `jdbc:sqlserver://sql.internal:1433;databaseName=app;user=app;password=${fill(16, 'base62', 2)};encrypt=true`,
    ],
    nonExamples: [
      'jdbc:postgresql://db/app?user=app&password=${DB_PASSWORD}',
      'jdbc:mysql://db/app?user=root&password=password',
      'jdbc:postgresql://db/app',
    ],
  }),
  defineRule({
    id: 'oracle-jdbc-password',
    title: 'Oracle JDBC URL with a password',
    provider: 'Oracle',
    severity: 'high',
    confidence: 0.88,
    keywords: ['jdbc:oracle:'],
    scope: 'line',
    pattern: new RegExp(
      String.raw`jdbc:oracle:(?:thin|oci):[\w$#]{1,60}/${notFiller}(?<secret>[^\s"'<>{$%@*/]{4,60})@`,
    ),
    minEntropy: 1.8,
    why: 'Logs in to the database with the rights of its user.',
    fix: 'Change the password of the database user and hand it to the application through the environment.',
    references: [
      'https://docs.oracle.com/en/database/oracle/oracle-database/23/jjdbc/data-sources-and-URLs.html',
    ],
    examples: [
      `url=jdbc:oracle:thin:app/${fill(12)}@//db.internal:1521/APP`,
      `jdbc:oracle:oci:scott/${fill(10, 'base62', 2)}@ORCL`,
    ],
    nonExamples: [
      'jdbc:oracle:thin:@//db.internal:1521/APP',
      'jdbc:oracle:thin:app/${PASSWORD}@//db',
    ],
  }),
  defineRule({
    id: 'ado-net-password',
    title: 'password in an ADO.NET or ODBC connection string',
    provider: 'Microsoft',
    severity: 'high',
    confidence: 0.88,
    keywords: [
      ...['server=', 'server =', 'data source', 'datasource=', 'host=', 'uid=', 'user id='],
      ...['username=', 'initial catalog=', 'database='],
    ],
    scope: 'line',
    pattern: new RegExp(
      String.raw`(?:${setting}[ ]?=[ ]?[^"'\n]{1,300}?;[ ]?(?:password|pwd)|(?<![\w.])(?:password|pwd)(?=[ ]?=[^"'\n]{1,300}?;[ ]?${setting}[ ]?=))[ ]?=[ ]?${notFiller}(?<secret>[^;"'\s<>{}$%*]{5,128})(?=[;"'\s<]|$)`,
      'i',
    ),
    minEntropy: 1.8,
    why: 'Logs in to the database with the rights of its user.',
    fix: 'Change the password of the database user; use integrated security or read the string from the environment.',
    references: [
      'https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax',
    ],
    examples: [
      `"Server=sql.internal;Database=app;User Id=app;Password=${fill(14)};"`,
      `<add connectionString="Data Source=sql.internal;uid=app;pwd=${fill(16, 'base62', 2)}" />`,
    ],
    nonExamples: [
      'Server=sql;Database=app;Integrated Security=true',
      'Server=sql;User Id=app;Password=${PASSWORD};',
      'Server=localhost;User Id=sa;Password=your_password;',
      'Server=sql;Uid=a;Password=...;',
    ],
  }),
];
