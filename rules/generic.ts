import { fill } from '../src/model/fill.ts';
import type { RuleMeta } from '../src/model/rule.ts';
import type { Severity } from '../src/model/severity.ts';

/** A rule of the generic detector: what people read, and lines that tests try. */
export interface GenericRule extends RuleMeta {
  readonly check: 'leak';
  /** Lines in which the rule must find its secret. Made with `fill`, never written out. */
  readonly examples: readonly string[];
  /** Near misses in which the generic detector must find nothing. */
  readonly nonExamples: readonly string[];
}

const owasp = 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html';
const cwe798 = 'https://cwe.mitre.org/data/definitions/798.html';
const rfc3986 = 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1';
const at = '@';

function defineGeneric(
  spec: Pick<GenericRule, 'id' | 'title' | 'why' | 'examples' | 'nonExamples'> &
    Partial<Pick<GenericRule, 'severity' | 'confidence' | 'fix' | 'references'>>,
): GenericRule {
  return {
    check: 'leak',
    severity: 'high',
    confidence: 0.6,
    fix: 'Change it where it is used, then read the new one from the environment or a secret manager. Taking it out of the file does not take it out of the history.',
    references: [owasp, cwe798],
    since: '0.1.0',
    ...spec,
  };
}

function urlRule(id: string, database: string, scheme: string, page: string): GenericRule {
  const severity: Severity = 'high';
  return defineGeneric({
    id,
    title: `${database} URL with a password`,
    severity,
    confidence: 0.85,
    why: `Whoever reads the URL can log in to the ${database} server with the rights of its user.`,
    fix: `Change the password of this user on the ${database} server, then read the whole URL from the environment.`,
    references: [page, rfc3986],
    examples: [`DATABASE_URL=${scheme}://app:${fill(14, 'base62', 3)}${at}db.internal/app`],
    nonExamples: [
      `DATABASE_URL=${scheme}://app:\${DB_PASSWORD}${at}db.internal/app`,
      `DATABASE_URL=${scheme}://db.internal/app`,
    ],
  });
}

/** The rules of the generic detector, sorted by id. */
export const genericRules: readonly GenericRule[] = [
  defineGeneric({
    id: 'client-id',
    title: 'Id of a client or an account',
    severity: 'low',
    confidence: 0.5,
    why: 'It opens nothing by itself. It names the account of a service, and the secret given out with it is seldom far away.',
    fix: 'Look for the secret beside it, here and in the history. If there is none, leave it, or read it from the environment with the secret.',
    references: ['https://www.rfc-editor.org/rfc/rfc6749#section-2.2'],
    examples: [
      `SPOTIFY_CLIENT_ID=${fill(32, 'hex', 4)}`,
      `client_id: "${fill(24, 'base62', 5)}"`,
      `plivo_auth_id = 'MA${fill(18, 'BASE36', 6)}'`,
    ],
    nonExamples: [
      'client_id: my-web-app',
      'clientId: process.env.CLIENT_ID',
      `user_id = "${fill(24, 'base62', 7)}"`,
      'client_id=1234567890abcdef12345678',
    ],
  }),
  defineGeneric({
    id: 'generic-password',
    title: 'Password in the text',
    why: 'A password in a repository is known to everyone who can read the repository, now or later.',
    examples: [
      `db_password = "${fill(12, 'base62', 5)}"`,
      `MYSQL_ROOT_PASSWORD=${fill(16, 'base62', 6)}`,
    ],
    nonExamples: ['password = user_password', 'PASSWORD=$DB_PASSWORD', 'password: string'],
  }),
  defineGeneric({
    id: 'generic-secret',
    title: 'Secret in the text',
    why: 'Whoever knows the secret can do what the application can: sign, decrypt or log in as it.',
    examples: [
      `client_secret: "${fill(32, 'base62', 7)}"`,
      `SECRET_KEY_BASE=${fill(64, 'hex', 8)}`,
    ],
    nonExamples: [
      'client_secret: ${CLIENT_SECRET}',
      'secretName: app-tls',
      'secret = get_secret()',
    ],
  }),
  defineGeneric({
    id: 'generic-api-key',
    title: 'API key in the text',
    why: 'Whoever has the key can call the service in the name of its owner, at their cost.',
    examples: [`api_key = "${fill(32, 'hex', 9)}"`, `"apiKey": "${fill(24, 'base62', 10)}"`],
    nonExamples: [
      'api_key = "your-api-key-here"',
      'apiKey: process.env.API_KEY',
      'API_KEY=<api-key>',
    ],
  }),
  defineGeneric({
    id: 'generic-token',
    title: 'Access token in the text',
    why: 'Whoever has the token can act as the account that it was issued to until it expires.',
    examples: [
      `access_token = "${fill(40, 'base62', 11)}"`,
      `export DEPLOY_TOKEN=${fill(40, 'hex', 12)}`,
    ],
    nonExamples: [
      'token: ${{ github.token }}',
      'token = parser.next_token()',
      'TOKEN=xxxxxxxxxxxx',
    ],
  }),
  defineGeneric({
    id: 'bearer-token',
    title: 'Bearer token in an Authorization header',
    why: 'Whoever sends the header is taken for the account that the token was issued to.',
    references: ['https://www.rfc-editor.org/rfc/rfc6750', cwe798],
    examples: [`curl -H "Authorization: Bearer ${fill(40, 'base62', 13)}" https://api.internal/v1`],
    nonExamples: ['Authorization: Bearer $TOKEN', 'Authorization: Bearer <token>'],
  }),
  defineGeneric({
    id: 'basic-auth',
    title: 'User and password in an Authorization header',
    why: 'Base64 hides nothing: whoever reads the header has the user name and the password.',
    references: ['https://www.rfc-editor.org/rfc/rfc7617', cwe798],
    examples: [`Authorization: Basic ${fill(27, 'base62', 14)}=`],
    nonExamples: ['Authorization: Basic ${CREDENTIALS}', 'Authorization: Basic <credentials>'],
  }),
  defineGeneric({
    id: 'high-entropy-string',
    title: 'Random string that may be a key',
    severity: 'medium',
    confidence: 0.1,
    why: 'Nothing but a key or an identifier is random. If it is a key, everyone who can read the repository has it.',
    examples: [`client.connect("${fill(40, 'base62', 15)}")`],
    nonExamples: [
      `integrity: sha256-${fill(43, 'base62', 16)}=`,
      `uses: actions/checkout${at}${fill(40, 'hex', 17)}`,
    ],
  }),
  defineGeneric({
    id: 'url-password',
    title: 'URL with a password',
    confidence: 0.8,
    why: 'Whoever reads the URL can log in to the server with the rights of its user.',
    fix: 'Change the password on the server, then read the URL or its password from the environment.',
    references: [rfc3986, cwe798],
    examples: [`proxy = "http://worker:${fill(12, 'base62', 18)}${at}proxy.internal:3128"`],
    nonExamples: [
      `proxy = "http://worker:$PASSWORD${at}proxy.internal"`,
      'proxy = "http://proxy.internal:3128"',
    ],
  }),
  urlRule(
    'mongodb-url-password',
    'MongoDB',
    'mongodb',
    'https://www.mongodb.com/docs/manual/reference/connection-string/',
  ),
  urlRule(
    'postgres-url-password',
    'PostgreSQL',
    'postgres',
    'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING',
  ),
  urlRule(
    'mysql-url-password',
    'MySQL',
    'mysql',
    'https://dev.mysql.com/doc/refman/8.4/en/connecting-using-uri-or-key-value-pairs.html',
  ),
  urlRule(
    'redis-url-password',
    'Redis',
    'redis',
    'https://www.iana.org/assignments/uri-schemes/prov/redis',
  ),
  urlRule('amqp-url-password', 'AMQP broker', 'amqp', 'https://www.rabbitmq.com/docs/uri-spec'),
];
