import { describe, expect, it } from 'vitest';
import { fill } from '../../../src/model/fill.ts';
import { find } from './find.ts';

const at = '@';
const value = fill(24, 'base62', 101);

/** The same secret in many syntaxes: name, path, line and, where it matters, the line before. */
const lines: readonly (readonly [syntax: string, path: string, text: string, before?: string])[] = [
  ['dotenv', '.env', `DB_PASSWORD=${value}`],
  ['dotenv, quoted', '.env', `DB_PASSWORD="${value}" # production`],
  ['shell export', 'run.sh', `export DB_PASSWORD='${value}'`],
  ['shell default', 'run.sh', `DB_PASSWORD=\${DB_PASSWORD:-${value}}`],
  ['YAML', 'a.yml', `  db_password: ${value}`],
  ['YAML list of variables', 'compose.yml', `      - DB_PASSWORD=${value}`],
  ['JSON', 'a.json', `  "dbPassword": "${value}",`],
  ['JSON in a string', 'a.js', `const s = '{"password":"${value}"}';`],
  ['JSON escaped in a string', 'a.java', `String s = "{\\"password\\":\\"${value}\\"}";`],
  ['TOML', 'a.toml', `db-password = "${value}"`],
  ['INI', 'a.ini', `db_password=${value}`],
  ['properties', 'a.properties', `spring.datasource.password=${value}`],
  ['properties with a default', 'a.properties', `db.password=\${DB_PASSWORD:${value}}`],
  ['XML attribute', 'web.config', `<add key="Password" value="${value}" />`],
  ['XML text', 'a.xml', `  <password>${value}</password>`],
  ['HCL', 'a.tf', `  db_password = "${value}"`],
  ['Dockerfile ENV', 'Dockerfile', `ENV DB_PASSWORD ${value}`],
  ['Dockerfile ENV with a sign', 'Dockerfile', `ENV DB_PASSWORD=${value}`],
  [
    'Kubernetes variable over two lines',
    'a.yaml',
    `          value: ${value}`,
    '        - name: DB_PASSWORD',
  ],
  ['header over two lines', 'a.json', `      "value": "${value}"`, '      "name": "X-Api-Key",'],
  ['SQL', 'a.sql', `CREATE USER app IDENTIFIED BY '${value}';`],
  ['HTTP header', 'a.http', `X-Api-Key: ${value}`],
  ['Bearer header', 'a.http', `Authorization: Bearer ${value}`],
  ['curl header', 'a.md', `curl -H "X-Auth-Token: ${value}" https://api.internal`],
  ['curl user', 'a.md', `curl -u admin:${value} https://api.internal`],
  ['query', 'a.md', `GET https://api.internal/v1?api_key=${value}&page=2`],
  ['command line flag', 'a.sh', `deploy --password ${value} --now`],
  ['command line flag with a sign', 'a.sh', `deploy --api-token=${value}`],
  ['docker login', 'a.sh', `docker login -u bot -p ${value} registry.internal`],
  ['mysql', 'a.sh', `mysql -u root -p${value} app`],
  ['sshpass', 'a.sh', `sshpass -p '${value}' ssh host`],
  ['openssl', 'a.sh', `openssl rsa -in k.pem -passin pass:${value}`],
  ['.netrc on one line', '.netrc', `machine h login bot password ${value}`],
  ['.netrc on its own line', '.netrc', `  password ${value}`],
  ['.npmrc', '.npmrc', `//registry.internal/:_authToken=${value}`],
  ['ADO connection string', 'a.cs', `var c = "Server=db;User Id=sa;Password=${value};";`],
  ['JDBC', 'a.java', `url = "jdbc:mysql://db/app?user=app&password=${value}";`],
  ['MongoDB URL', 'a.js', `connect('mongodb+srv://app:${value}${at}c.internal/app')`],
  ['Redis URL without a user', 'a.py', `r = from_url("redis://:${value}${at}cache:6379")`],
  ['AMQP URL', 'a.rb', `Bunny.new("amqp://app:${value}${at}mq:5672")`],
  ['TypeScript with a type', 'a.ts', `const password: string = '${value}';`],
  ['object literal', 'a.ts', `connect({ user: 'app', password: '${value}' })`],
  ['Python keyword argument', 'a.py', `connect(user="app", password="${value}")`],
  ['Python dictionary', 'a.py', `config["password"] = "${value}"`],
  ['Python lookup with a default', 'a.py', `password = os.environ.get("PW", "${value}")`],
  ['Ruby hash', 'a.rb', `{ :password => '${value}' }`],
  ['Ruby default', 'a.rb', `password = ENV['PW'] || '${value}'`],
  ['PHP define', 'a.php', `define('DB_PASSWORD', '${value}');`],
  ['PHP array', 'a.php', `'password' => '${value}',`],
  ['Go short declaration', 'a.go', `dbPassword := "${value}"`],
  ['Go bytes', 'a.go', `signingKey := []byte("${value}")`],
  ['Java setter', 'a.java', `ds.setPassword("${value}");`],
  ['Kotlin', 'a.kt', `val password: String = "${value}"`],
  ['C array', 'a.c', `static const char password[] = "${value}";`],
  ['C macro', 'a.h', `#define WIFI_PASSWORD "${value}"`],
  ['Rust', 'a.rs', `let password: &str = "${value}";`],
  ['Scala option', 'a.scala', `password = Some("${value}")`],
  ['PowerShell', 'a.ps1', `$p = ConvertTo-SecureString "${value}" -AsPlainText -Force`],
  ['comment', 'a.py', `# password: ${value}`],
  ['prose', 'a.md', `The default password is \`${value}\`.`],
  ['Markdown', 'a.md', `**Password**: \`${value}\``],
  ['two arguments', 'a.java', `new BasicCredentials("app", "${value}")`],
  ['form, percent-encoded', 'a.txt', `user%5Bname%5D=x&user%5Bpassword%5D=${value}&go=1`],
];

describe('one secret in many syntaxes', () => {
  it.each(lines)('%s', (_, path = '', text = '', before = '') => {
    expect(find(text, path, before).reported).toEqual([value]);
  });
});
