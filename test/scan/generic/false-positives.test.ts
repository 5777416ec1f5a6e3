import { describe, expect, it } from 'vitest';
import { fill, fillUuid } from '../../../src/model/fill.ts';
import { find } from './find.ts';

type Line = readonly [text: string, path?: string, before?: string, after?: string];

interface Row {
  /** The kind of false alarm. */
  readonly kind: string;
  /** The reason that must be counted, or null where confidence only has to stay below 0.5. */
  readonly reason: string | null;
  readonly silent: readonly Line[];
  /** Near misses: the values that must still be met at any confidence. */
  readonly met: readonly (readonly [value: string, ...line: Line])[];
}

const at = '@';
const word = fill(14, 'base62', 71);
const key32 = fill(32, 'base62', 72);
const hex40 = fill(40, 'hex', 73);
const hex64 = fill(64, 'hex', 74);
const b64 = `${fill(43, 'base64', 75)}=`;

/** A key of 16 bytes, as decimal numbers. */
const bytes = [...Buffer.from(fill(32, 'hex', 76), 'hex')].join(', ');

const rows: readonly Row[] = [
  {
    kind: 'brackets around a name',
    reason: 'template',
    silent: [['password: <password>'], ['api_key = [YOUR KEY]', 'a.ini'], ['token: {token}']],
    met: [[`[${word}`, `password: "[${word}"`]],
  },
  {
    kind: 'samples that standards print',
    reason: 'published-example',
    silent: [
      [`"access_token": "${['2YotnFZFEj', 'r1zCsicMWpAA'].join('')}"`, 'a.py'],
      [`Authorization: Bearer ${['mF_9.B5f', '-4.1JqM'].join('')}`, 'a.md'],
      [`let key = "${['2b7e151628aed2a6', 'abf7158809cf4f3c'].join('')}";`, 'a.rs'],
    ],
    met: [
      [key32, `"access_token": "${key32}"`],
      [hex40, `let key = "${hex40}";`, 'a.rs'],
    ],
  },
  {
    kind: 'names of cipher suites and charsets',
    reason: null,
    silent: [
      ['"PSK_WITH_AES_128_GCM_SHA256": "PSK-AES128-GCM-SHA256",', 'a.py'],
      ["passphrase = passphrase.encode('utf-16be')", 'a.py'],
      ['encoded_password = password.encode("utf-16le")', 'a.py'],
    ],
    met: [[word, `passphrase = "${word}".encode('utf-16be')`, 'a.py']],
  },
  {
    kind: 'labels of a protocol and limits of numbers',
    reason: null,
    silent: [
      ['keys["SigningKey"] = kdf(base, b"SMB2AESCMAC\\x00")', 'a.py'],
      ["this.minToken = this.parse('-9223372036854775808');", 'a.js'],
      ["this.maxToken = this.parse('9223372036854775807');", 'a.js'],
    ],
    met: [[word, `keys["SigningKey"] = b"${word}"`, 'a.py']],
  },
  {
    kind: 'flags, definitions and lists of names',
    reason: null,
    silent: [
      ['run.py -no-pass -usersfile users.txt acme.io/', 'a.py'],
      ['# TSPasswordCreds ::= SEQUENCE {', 'a.py'],
      ["__all__ = ['BasicCipher', 'CryptoKey', 'Curve25519DH', 'CurveKey']", 'a.py'],
    ],
    met: [[word, `run.py -password ${word} acme.io/`, 'a.sh']],
  },
  {
    kind: 'commands in parts',
    reason: 'command',
    silent: [['bold("acme apphosting:secrets:grantaccess");', 'a.js']],
    met: [[word, `app:secrets:${word}`, 'a.yml']],
  },
  {
    kind: 'arrows in prose',
    reason: 'prose',
    silent: [['# it may need a gateway secret -> additionally require USE on it.', 'a.py']],
    met: [[word, `secret -> "${word}"`, 'a.exs']],
  },
  {
    kind: 'addresses of media',
    reason: 'media-link',
    silent: [[`src="https://cdn.acme.io/a.png?alt=media&token=${fillUuid(3)}"`, 'README.md']],
    met: [[fillUuid(3), `src="https://cdn.acme.io/a?alt=json&token=${fillUuid(3)}"`, 'README.md']],
  },
  {
    kind: 'words of a protocol',
    reason: 'name-again',
    silent: [
      ['countToken: "RETRYCOUNT",', 'a.d.ts'],
      ['(entriesAddedToken: "ENTRIESADDED")', 'a.d.ts'],
      ['REVISION_TOKEN = "REVISION_FILENAME"', 'a.py'],
    ],
    met: [[word, `countToken: "${word}",`, 'a.d.ts']],
  },
  {
    kind: 'labels under the name of a service',
    reason: null,
    silent: [
      ['extra_headers = {"anthropic-beta": "managed-agents-2026-04-01"}', 'a.py'],
      ['model = MistralModel.from_pretrained("meta-mistral4/Mistral4-2-7b-hf")', 'a.py'],
      ['deepseek: "acme/Model3-Next-80B-A3B-Instruct"', 'a.yml'],
    ],
    met: [[key32, `"anthropic-beta": "${key32}"`, 'a.py']],
  },
  {
    kind: 'numbers that are no bytes, and bytes that are words',
    reason: null,
    silent: [
      ['keys=[654, 400, 836, 123, 340, 443, 597, 160, 57],', 'a.py'],
      [
        'const MasterSecret = new Uint8Array([66, 105, 116, 99, 111, 105, 110, 32, 115, 101, 101, 100]);',
        'a.js',
      ],
    ],
    met: [[bytes, `keys=[${bytes}],`, 'a.py']],
  },
  {
    kind: 'names of algorithms',
    reason: 'algorithm',
    silent: [
      ['ServerSideEncryption: "AES256" || "aws:kms",', 'a.d.ts'],
      ['encryption_key: RSA-OAEP-256', 'a.yml'],
      ['secret = "HmacSHA256"', 'a.java'],
      ['cipher_key = AES/CBC/PKCS5Padding', 'a.properties'],
      ['claims.set("id_token_secret_enc", "A128CBC-HS256")', 'a.py'],
    ],
    met: [[`AES${word}`, `encryption_key = "AES${word}"`]],
  },
  {
    kind: 'members that are spelled out',
    reason: 'name-again',
    silent: [['PassArg.context: "context",', 'a.py']],
    met: [[word, `PassArg.context: "${word}",`, 'a.py']],
  },
  {
    kind: 'fingerprints of PGP keys',
    reason: 'public-key',
    silent: [
      [`GPG_KEYS=${hex40.toUpperCase()}`, 'Dockerfile'],
      [`ENV GPG_KEY ${hex40}`, 'Dockerfile'],
    ],
    met: [[hex40, `API_KEY=${hex40}`, 'Dockerfile']],
  },
  {
    kind: 'a request to fill in',
    reason: 'placeholder',
    silent: [
      ['api_key = "your-api-key"'],
      ['token: insert_token_here'],
      ['password = "REPLACE-ME"'],
      ['secret: put-your-secret-here'],
    ],
    met: [
      [`yourProper${word}`, `password = "yourProper${word}"`],
      ['changeme', 'password: changeme'],
    ],
  },
  {
    kind: 'masks',
    reason: 'mask',
    silent: [
      ['password: ********'],
      ['api_key=xxxxxxxxxxxx'],
      ['token: "sk-..."'],
      ['pwd: "••••••••"'],
    ],
    met: [
      [`a${key32}x`, `api_key=a${key32}x`],
      [`${hex40}aaaa${hex40.slice(0, 8)}`, `api_key=${hex40}aaaa${hex40.slice(0, 8)}`],
    ],
  },
  {
    kind: 'repeats and runs',
    reason: 'mask',
    silent: [
      ['api_key = "aaaaaaaa"'],
      ['secret: 1234567890'],
      ['token = "0123456789abcdef0123456789abcdef"'],
      ['password = "qwertyuiop"'],
      ['secret_key: deadbeefdeadbeef'],
    ],
    met: [[`${key32}1234`, `api_key = "${key32}1234"`]],
  },
  {
    kind: 'documented examples',
    reason: 'placeholder',
    silent: [[`secret_access_key = "${fill(30, 'base64', 76)}EXAMPLEKEY"`]],
    met: [
      [
        `${fill(30, 'base64', 76)}example`,
        `secret_access_key = "${fill(30, 'base64', 76)}example"`,
      ],
    ],
  },
  {
    kind: 'values that mean nothing',
    reason: 'null-value',
    silent: [
      ['password: null'],
      ['token = none'],
      ['secret: required'],
      ['api_key: N/A'],
      ['password: false'],
    ],
    met: [[`false${word}`, `password: false${word}`]],
  },
  {
    kind: 'default words',
    reason: null,
    silent: [
      ['password = "password"', 'a.py'],
      ['token = "secret"', 'a.py'],
    ],
    met: [['password', 'password = "password"', 'a.py']],
  },
  {
    kind: 'user equals password',
    reason: null,
    silent: [[`postgres://postgres:postgres${at}localhost/db`]],
    met: [['postgres', `postgres://postgres:postgres${at}localhost/db`]],
  },
  {
    kind: 'the name again',
    reason: null,
    silent: [['apiKey: "api_key"', 'a.js'], ['SECRET_KEY=my_secret_key']],
    met: [[`key${word}`, `apiKey: "key${word}"`, 'a.js']],
  },
  {
    kind: 'samples with an ellipsis',
    reason: 'cut-off',
    silent: [[`token: '${key32.slice(0, 9)}'...`, 'a.md']],
    met: [[key32, `token: "${key32}", ...`, 'a.md']],
  },
  {
    kind: 'shell and compose references',
    reason: 'template',
    silent: [
      ['PASSWORD=$DB_PASSWORD'],
      ['token: ${TOKEN}'],
      ['SECRET=$(cat key)'],
      ['KEY_SECRET=${X:?unset}'],
    ],
    met: [[word, `DB_PASSWORD=\${PASS:-${word}}`, 'compose.yml']],
  },
  {
    kind: 'references of CI',
    reason: 'template',
    silent: [
      ['token: ${{ secrets.TOKEN }}', 'ci.yml'],
      ['password: $(System.AccessToken)'],
      ['secret: ((vault-path))'],
    ],
    met: [[word, `password: "${word}"`, 'ci.yml']],
  },
  {
    kind: 'templates',
    reason: 'template',
    silent: [
      ['password: {{ db_password }}', 'a.yml'],
      ['password = <%= ENV["X"] %>'],
      ['token: "#{secret}"', 'a.rb'],
      ['password=__TOKEN__'],
    ],
    met: [[`{${word}`, `password: "{${word}"`]],
  },
  {
    kind: 'references of Windows, Ant, Maven',
    reason: 'template',
    silent: [['password=%PASSWORD%'], [`password=${at}PASSWORD${at}`], ['password=%(name)s']],
    met: [[`a%2F${fill(12, 'digit', 77)}%2Fb`, `token=a%2F${fill(12, 'digit', 77)}%2Fb`]],
  },
  {
    kind: 'format strings',
    reason: 'template',
    silent: [
      ['password=%s&user=%s', 'a.c'],
      ["password = '{}'", 'a.py'],
      ["VALUES (password = ':password')"],
    ],
    met: [[`9%x^${word}`, `password = '9%x^${word}'`, 'a.py']],
  },
  {
    kind: 'references to a secret manager',
    reason: 'secret-manager-reference',
    silent: [
      ['password: op://vault/item/field'],
      ['secret: vault:secret/data/x#y'],
      ['token: arn:aws:secretsmanager:eu-west-1:1:secret:x'],
      ['password: projects/p/secrets/x/versions/1'],
    ],
    met: [[`opal${word}`, `password: opal${word}`]],
  },
  {
    kind: 'references of Kubernetes',
    reason: null,
    silent: [
      ['existingSecret: my-release', 'a.yaml'],
      ["credentialsId: 'deploy'", 'Jenkinsfile'],
    ],
    met: [[word, `secret: ${word}`, 'a.yaml']],
  },
  {
    kind: 'environment lookups',
    reason: null,
    silent: [
      ['token = process.env.TOKEN', 'a.ts'],
      ['key = os.environ["API_KEY"]', 'a.py'],
      ['secret := os.Getenv("SECRET")', 'a.go'],
    ],
    met: [
      [word, `token = process.env.TOKEN || "${word}"`, 'a.ts'],
      [word, `token = os.getenv("TOKEN", "${word}")`, 'a.py'],
    ],
  },
  {
    kind: 'members of configuration objects',
    reason: 'member',
    silent: [
      ['password: config.password', 'a.yml'],
      ['api_key = settings.API_KEY', 'a.ini'],
    ],
    met: [['test.k1t', 'password: test.k1t', 'a.yml']],
  },
  {
    kind: 'an identifier in code',
    reason: 'code',
    silent: [
      ['password = userPassword', 'a.py'],
      ['token: userToken,', 'a.ts'],
    ],
    met: [
      ['userPassword', 'password = userPassword', 'a.env'],
      [word, `password = "${word}"`, 'a.py'],
    ],
  },
  {
    kind: 'calls and constructors',
    reason: 'call',
    silent: [
      ['secret = get_secret(name)', 'a.md'],
      ['api_key=headers["x"]', 'a.md'],
    ],
    met: [
      [word, `password = Some("${word}")`, 'a.rs'],
      [b64, `key = b64decode("${b64}")`, 'a.py'],
    ],
  },
  {
    kind: 'types and signatures',
    reason: null,
    silent: [
      ['password: string;', 'a.ts'],
      ['password: Optional[str] = None', 'a.py'],
      ['token?: string', 'a.d.ts'],
    ],
    met: [[word, `password: string = "${word}";`, 'a.ts']],
  },
  {
    kind: 'comparisons',
    reason: null,
    silent: [
      ["if (password === '') {", 'a.ts'],
      ['if key == "Enter" {', 'a.go'],
    ],
    met: [[word, `if (password == "${word}") {`, 'a.c']],
  },
  {
    kind: 'keys of the keyboard',
    reason: 'key-press',
    silent: [
      ['"key": "ctrl+shift+down"', 'keys.json'],
      ["if (e.key === 'ArrowUp') {", 'a.ts'],
    ],
    met: [[`ctrl+${word}`, `"secret_key": "ctrl+${word}"`, 'keys.json']],
  },
  {
    kind: 'data keys',
    reason: null,
    silent: [
      ['{ key: "Date", value: x }', 'a.ts'],
      ['foreign_key: "user_id"', 'a.rb'],
      ['<rect key="frame"/>', 'a.xib'],
    ],
    met: [[key32, `key: "${key32}"`, 'a.yml']],
  },
  {
    kind: 'decorations of a name',
    reason: 'name-about-secret',
    silent: [
      ['password_policy = "excellent"', 'a.tf'],
      ['tokenLength: "abcdef"', 'a.ts'],
      ['secretName: "app-tls"', 'a.yml'],
      ['keyFile: "x1y2z3a4"', 'a.yml'],
    ],
    met: [[word, `password_confirmation = "${word}"`, 'a.rb']],
  },
  {
    kind: 'words around a keyword',
    reason: 'innocent-name',
    silent: [
      ['monkey = "bananas12345"', 'a.py'],
      ['author: "somebody-1234"', 'a.yml'],
      ['compass: "north-1234"', 'a.yml'],
      ['tokenizer: "bpe-1234567"', 'a.yml'],
    ],
    met: [
      [word, `dbpass = "${word}"`, 'a.py'],
      [word, `mypassword: "${word}"`, 'a.yml'],
    ],
  },
  {
    kind: 'versions and packages',
    reason: 'version',
    silent: [
      ['"jsonwebtoken": "^9.0.2"', 'package.json'],
      ['jwt: 0.12.1', 'a.yml'],
    ],
    met: [[`9.0.${word}`, `"jwt_secret": "9.0.${word}"`, 'a.json']],
  },
  {
    kind: 'colours and selectors',
    reason: null,
    silent: [
      ['key: "#ff00aa99"', 'a.css'],
      ['key: "css-1q2w3e4r"', 'a.ts'],
    ],
    met: [[`#ff00aa99${word}`, `secret_key: "#ff00aa99${word}"`, 'a.css']],
  },
  {
    kind: 'tokens of lists and requests',
    reason: 'paging-token',
    silent: [
      [`"nextToken": "${word}"`, 'a.json'],
      [`NextContinuationToken: ${word}`, 'a.yml'],
    ],
    met: [[word, `"accessToken": "${word}"`, 'a.json']],
  },
  {
    kind: 'names of resources',
    reason: 'resource-name',
    silent: [[`"id": "arn:aws:secretsmanager:eu-west-1:1:secret:app/${word}"`, 'a.json']],
    met: [[word, `secret: "${word}"`, 'a.yml']],
  },
  {
    kind: 'regular expressions',
    reason: 'regular-expression',
    silent: [
      ['token = "[A-Za-z0-9]{36}"', 'a.py'],
      ['secret: "(?:abc|def).*"', 'a.yml'],
    ],
    met: [[`[a${word}`, `password = "[a${word}"`, 'a.py']],
  },
  {
    kind: 'numbers',
    reason: null,
    silent: [
      ['TOKEN_LIMIT = 4096', 'a.env'],
      ['ERROR_KEY_NOT_FOUND = 1168', 'a.env'],
      ['STATUS_DUPLICATE_KEY = 3225419778', 'a.txt'],
    ],
    met: [['48291357', 'password = 48291357', 'a.env']],
  },
  {
    kind: 'byte arrays of tables',
    reason: null,
    silent: [['uint8_t table[] = {0x12, 0x34, 0x56, 0x78, 0x9a, 0xbc, 0xde, 0xf0};', 'a.c']],
    met: [
      [
        '1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16',
        'secret_key = [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16]',
        'a.py',
      ],
    ],
  },
  {
    kind: 'git object names',
    reason: null,
    silent: [
      [`- uses: acme/token-action${at}${hex40}`, 'ci.yml'],
      [`secrets_rev = "${hex40}"`, 'a.toml'],
    ],
    met: [[hex40, `sonar_token: ${hex40}`, 'ci.yml']],
  },
  {
    kind: 'digests',
    reason: 'digest',
    silent: [
      [`secret: sha256:${hex64}`, 'a.yml'],
      [`token: "sha512-${fill(86, 'base64', 78)}=="`, 'a.json'],
    ],
    met: [[hex64, `secret: ${hex64}`, 'a.yml']],
  },
  {
    kind: 'names of digests',
    reason: 'digest-name',
    silent: [
      [`"keys_checksum": "${hex40}"`, 'a.json'],
      [`pin-sha256="${b64}"`, 'a.txt'],
    ],
    met: [[hex40, `"secret_key": "${hex40}"`, 'a.json']],
  },
  {
    kind: 'lock files',
    reason: 'lock-file',
    silent: [[`token = "${hex64}"`, 'Cargo.lock']],
    met: [[word, `resolved "https://bot:${word}${at}registry.internal/x.tgz"`, 'yarn.lock']],
  },
  {
    kind: 'integrity of subresources',
    reason: null,
    silent: [
      [`integrity="sha384-${fill(64, 'base64', 79)}"`, 'a.html'],
      [`'nonce-${fill(22, 'base64', 80)}=='`, 'a.html'],
    ],
    met: [[key32, `csrf_nonce = "${key32}"`, 'a.py']],
  },
  {
    kind: 'nameless UUIDs',
    reason: null,
    silent: [
      [`UserSecretsId>${fillUuid(81)}<`, 'a.csproj'],
      [`id: "${fillUuid(82)}"`, 'a.yml'],
    ],
    met: [[fillUuid(83), `api_token: ${fillUuid(83)}`, 'a.yml']],
  },
  {
    kind: 'identifiers beside secrets',
    reason: 'identifier-name',
    silent: [
      [`auth_tenant_id: "${key32}"`, 'a.yml'],
      [`secret_key_id: ${key32}`, 'a.yml'],
    ],
    met: [[key32, `auth_client_secret: "${key32}"`, 'a.yml']],
  },
  {
    kind: 'password hashes',
    reason: 'password-hash',
    silent: [
      [`password: $2b$12$${fill(53, 'base62', 84)}`, 'a.yml'],
      [`password: "{SSHA}${b64}"`, 'a.ldif'],
      [`admin_password: $argon2id$v=19$m=65536$${word}`, 'a.yml'],
    ],
    met: [[`$2${word}`, `password: "$2${word}"`, 'a.yml']],
  },
  {
    kind: 'public keys',
    reason: 'public-key',
    silent: [
      [`key = "MIIBIjAN${fill(60, 'base64', 85)}"`, 'a.py'],
      [`signing_key: ssh-ed25519 ${key32}`, 'a.yml'],
    ],
    met: [
      [`MIIEvQIB${fill(60, 'base64', 86)}`, `key = "MIIEvQIB${fill(60, 'base64', 86)}"`, 'a.py'],
    ],
  },
  {
    kind: 'names of public keys',
    reason: 'public-name',
    silent: [
      [`public_key = "${b64}"`, 'a.py'],
      [`pubkey256 = '${b64}'`, 'a.js'],
    ],
    met: [[b64, `private_key = "${b64}"`, 'a.py']],
  },
  {
    kind: 'certificates',
    reason: 'certificate',
    silent: [[`client-cert: LS0tLS1CRUdJTiBDRVJU${fill(60, 'base64', 87)}`, 'a.yml']],
    met: [
      [
        `LS0tLS1CRUdJTiBQUklW${fill(60, 'base64', 88)}`,
        `client-key: LS0tLS1CRUdJTiBQUklW${fill(60, 'base64', 88)}`,
        'a.yml',
      ],
    ],
  },
  {
    kind: 'SOPS and its like',
    reason: 'encrypted',
    silent: [
      [`password: ENC[AES256_GCM,data:${b64},iv:${b64},tag:${b64},type:str]`, 'a.yml'],
      [`password: ENC(${b64})`, 'a.properties'],
      [`API_KEY="encrypted:B${fill(80, 'base64', 89)}"`, 'a.env'],
      [`secret: AQICAH${fill(80, 'base64', 90)}`, 'a.yml'],
    ],
    met: [
      [word, `password: ${word}`, 'sops.enc.yml'],
      [`ENC${word}`, `password: ENC${word}`, 'a.yml'],
    ],
  },
  {
    kind: 'data URIs and media',
    reason: 'media',
    silent: [
      [`key: "data:image/png;base64,${key32}"`, 'a.yml'],
      [`secret: "iVBORw0KGgo${key32}"`, 'a.yml'],
    ],
    met: [[`VBORw0KGgo${key32}`, `secret: "VBORw0KGgo${key32}"`, 'a.yml']],
  },
  {
    kind: 'wrapped base64',
    reason: 'encoded-block',
    silent: [[fill(64, 'base64', 91), 'a.crt', fill(64, 'base64', 92), fill(64, 'base64', 93)]],
    met: [],
  },
  {
    kind: 'minified scripts',
    reason: 'generated',
    silent: [[`${'a.b("c1");'.repeat(250)}f("${fill(40, 'base62', 94)}")`, 'a.min.js']],
    met: [[key32, `var c={apiKey:"${key32}"}`, 'a.min.js']],
  },
  {
    kind: 'translations',
    reason: null,
    silent: [
      ['"password": "Passwort vergessen?"', 'locales/de.json'],
      ['"LABEL_PASSWORD": "Kodeord"', 'lang/da.json'],
      ['"password": "Пароль"', 'a.json'],
    ],
    met: [[word, `"password": "${word}"`, 'locales/de.json']],
  },
  {
    kind: 'prose',
    reason: 'prose',
    silent: [
      ['password: The password of the user.', 'a.yml'],
      ['// First pass: count the lines', 'a.ts'],
      ['token: "optional name of the token to use"', 'a.yml'],
    ],
    met: [[word, `The password: ${word}`, 'a.md']],
  },
  {
    kind: 'badges',
    reason: 'badge-link',
    silent: [[`https://ci.internal/graph/badge.svg?token=${word}`, 'README.md']],
    met: [[word, `https://ci.internal/build?token=${word}`, 'README.md']],
  },
  {
    kind: 'URLs without a host',
    reason: null,
    silent: [[`https://user:pass${at}host`], [`http://username:password${at}proxy.example.com`]],
    met: [[word, `https://deploy:${word}${at}host`]],
  },
  {
    kind: 'URLs of this machine',
    reason: null,
    silent: [[`redis://user:secret${at}localhost:6379`]],
    met: [[word, `redis://app:${word}${at}localhost:6379`]],
  },
  {
    kind: 'URLs without a password',
    reason: null,
    silent: [
      [`http://host:8080/${at}scope/pkg`],
      [`ssh://git${at}host/path`],
      ['https://a.io/b:c@d'],
      ['mailto:x@y.io'],
    ],
    met: [[`p${at}${word}`, `sqlserver://sa:p${at}${word}${at}db1/`]],
  },
  {
    kind: 'variables in URLs',
    reason: 'template',
    silent: [
      [`postgres://$USER:$PASS${at}db/x`],
      [`https://u:\${PW}${at}db/x`],
      [`amqp://u:%s${at}db/x`],
      [`amqp://u:{{pw}}${at}db/x`],
    ],
    met: [[`${word}9%s`, `amqp://u:${word}9%s${at}db1/x`]],
  },
  {
    kind: 'names of secrets',
    reason: null,
    silent: [['LLM_SECRET_NAME = "TEAM-CHAT-API-KEY"', 'a.py']],
    met: [[word, `LLM_SECRET = "${word}"`, 'a.py']],
  },
  {
    kind: 'typed variables and logins without a value',
    reason: null,
    silent: [
      ['var apiToken string = ""', 'a.go'],
      ['var tokenType string = "Bearer"', 'a.go'],
      ['Dim password As String = "password"', 'a.vb'],
      ["DECLARE @password varchar(50) = '$(PASSWORD)';", 'a.sql'],
      ['curl_setopt($c, CURLOPT_USERPWD, "$user:$pass");', 'a.php'],
      ['curl_easy_setopt(c, CURLOPT_USERPWD, "user:password");', 'a.c'],
    ],
    met: [
      [word, `var apiToken string = "${word}"`, 'a.go'],
      [word, `curl_setopt($c, CURLOPT_USERPWD, "app:${word}");`, 'a.php'],
    ],
  },
  {
    kind: 'samples of requests and answers',
    reason: null,
    silent: [
      [`"Password": "${word}"`, 'apis/iam-2010-05-08.examples.json'],
      [`"ClientSecret": "${key32}",`, 'data/iam/examples-1.json'],
      [`clientSecret: ${key32}`, 'docs/samples.yaml'],
    ],
    met: [
      [key32, `"ClientSecret": "${key32}"`, 'config.example.json'],
      [key32, `"ClientSecret": "${key32}"`, 'examples/config.json'],
    ],
  },
  {
    kind: 'the sample account of Oracle',
    reason: null,
    silent: [
      ['    password="tiger",', 'a.py', '    username="scott",'],
      ['connect(user="scott", password="tiger", dsn=name)', 'a.py'],
    ],
    met: [['tiger', 'password="tiger"', 'a.py', 'username="anna"']],
  },
  {
    kind: 'paths',
    reason: 'file-or-url',
    silent: [
      ['secret=/etc/service/keys/production2/current'],
      ['SSH_KEY=/home/deploy/id4Production7Key9Backup2For3Servers'],
      ['API_KEY=/run/secrets/apiKey1AndApiKey2ForService3'],
    ],
    met: [[`/${key32}${word}`, `API_KEY=/${key32}${word}`]],
  },
  {
    kind: 'scopes of signed requests',
    reason: 'credential-scope',
    silent: [
      [`"X-Amz-Credential=${word}%2F20130524%2Fus-east-1%2Fs3%2Faws4_request",`, 'a.rs'],
      [`https://b.s3.internal/c?X-Amz-Credential=${word}/20130524/eu-west-1/s3/aws4_request&d=1`],
      [`X-Goog-Credential: bot%40acme.internal%2F20181026%2Feu%2Fstorage%2Fgoog4_request`],
      [`Credential=${word}/20130524/us-east-1/s3/aws4_request, SignedHeaders=host`, 'a.md'],
      [`X-Tos-Credential=${word}%2F20230101%2Fcn-beijing%2Ftos%2Frequest`, 'a.md'],
    ],
    met: [
      [key32, `"X-Amz-Credential=${key32}",`, 'a.rs'],
      [`${key32}/aws4`, `client_secret: ${key32}/aws4`, 'a.yml'],
    ],
  },
  {
    kind: 'keys of objects in a store',
    reason: 'file-or-url',
    silent: [
      [`.key("${fillUuid(101)}/${fillUuid(102)}.AB-CD.txt.gz")`, 'a.rs'],
      [`Key: "tenants/${fillUuid(103)}/reports/2024-03.parquet"`, 'a.yml'],
      [`s3_key = "backups/${fillUuid(104)}"`, 'a.py'],
    ],
    met: [
      [`${fillUuid(105)}/${key32}`, `key: "${fillUuid(105)}/${key32}"`, 'a.yml'],
      [`${fillUuid(106)}/${word}`, `api_token: "${fillUuid(106)}/${word}"`, 'a.yml'],
    ],
  },
  {
    kind: 'base64 that ends in a keyword',
    reason: 'longer-run',
    silent: [
      [` * ${fill(40, 'base64', 107)}UdIwQMBKA4EKey ${fill(70, 'base64', 108)}`, 'a.d.ts'],
      [`${fill(40, 'base64', 109)}4Key== ${fill(70, 'base64', 110)}`, 'a.txt'],
    ],
    met: [
      [key32, `spring.datasource.hikari.replica2.dbKey ${key32}`, 'a.txt'],
      [key32, `secret/data/production2/application/dbKey ${key32}`, 'a.txt'],
    ],
  },
  {
    kind: 'sentences that say identified by',
    reason: null,
    silent: [
      ["    @return: the Python object identified by 'name'.", 'a.py'],
      ["the strategy identified by 'bidding_strategy'. Empty if none", 'a.d.ts'],
      ['-- each row is identified by "row_key" and its day', 'a.sql'],
    ],
    met: [
      [word, `create user app identified by '${word}'`, 'a.sql'],
      [word, `grant all on db.* to app identified by '${word}' with grant option`, 'a.sql'],
      [word, `db.run("... 'app'${at}'%' identified by '${word}'")`, 'a.py'],
      [word, `  identified by '${word}';`, 'a.sql'],
      [word, `  IDENTIFIED BY "${word}" ACCOUNT UNLOCK`, 'a.sql'],
    ],
  },
  {
    kind: 'regular expressions in slashes',
    reason: 'regular-expression',
    silent: [
      ['HTTP_TOKENS = /^[\\u0009\\u0020-\\u007E]+$/', 'a.txt'],
      ['\\nconst HTTP_TOKENS = /^[\\\\u0009\\\\u0020-\\\\u007E]+$/ // of a header', 'a.map'],
      ['token_form: /^(get|set)$/', 'a.yml'],
    ],
    met: [[`/^${word}`, `password: /^${word}`, 'a.yml']],
  },
  {
    kind: 'arguments of what a function gives back',
    reason: null,
    silent: [
      [` * - computeSignature('', 'test_secret') => '${hex64}'`, 'a.js'],
      [`hmac_sha256(text, "secret") = "${hex64}"`, 'a.md'],
      [`md5('secret') == '${hex64.slice(0, 32)}'`, 'a.php'],
      [`const guess = (password) => '${word}';`, 'a.js'],
    ],
    met: [
      [word, `'test_secret' => '${word}',`, 'a.php'],
      [word, `if (form.get('password') == "${word}") {`, 'a.py'],
    ],
  },
  {
    kind: 'the handshake of WebSockets',
    reason: null,
    silent: [
      [`socket.write('Sec-WebSocket-Key: ${fill(22, 'base64', 111)}==\\r\\n')`, 'a.js'],
      [`"Sec-WebSocket-Accept": "${fill(27, 'base64', 112)}=",`, 'a.py'],
      [`const webSocketKey = "${fill(22, 'base64', 113)}==";`, 'a.ts'],
      ['WS_KEY: Final[bytes] = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"', 'a.py'],
    ],
    met: [
      [fillUuid(114).toUpperCase(), `WS_KEY = b"${fillUuid(114).toUpperCase()}"`, 'a.py'],
      [key32, `WebSocket-Key: ${key32}`, 'a.http'],
      [
        `${fill(22, 'base64', 115)}==`,
        `webSocketApiKey = "${fill(22, 'base64', 115)}=="`,
        'a.scala',
      ],
    ],
  },
  {
    kind: 'choices of when to do something with a password',
    reason: 'name-about-secret',
    silent: [
      ["if self.update_password == 'always' and self.password is not None:", 'a.py'],
      ["if (options.resetPassword !== 'on-login') {", 'a.ts'],
      ['update_password: on_create', 'a.yml'],
    ],
    met: [
      ['hunter', 'if (password == "hunter") {', 'a.py'],
      [word, `if (check_password == "${word}") {`, 'a.py'],
      ['hunter', 'reset_password = "hunter"', 'a.py'],
    ],
  },
  {
    kind: 'a lookup by the name itself',
    reason: 'name-again',
    silent: [["db_password = str(self.cfg('DB_PASSWORD'))", 'a.py']],
    met: [[word, `db_password = str("${word}")`, 'a.py']],
  },
  {
    kind: 'a lookup inside a conversion',
    reason: null,
    silent: [
      ["pulp_password = str(self._get_cloud_config('PULP_PASSWORD'))", 'a.py'],
      ["signing_key = bytes(os.environ.get('APP_SIGNATURE_KEY'), 'utf-8')", 'a.py'],
    ],
    met: [[word, `app_secret = str(os.environ.get('APP_SECRET', '${word}'))`, 'a.py']],
  },
  {
    kind: 'lists of an interface',
    reason: 'type',
    silent: [
      ['web.HTTPRequest.auth_password: attribute', 'api.txt'],
      ['client.Session.token: property', 'api.md'],
    ],
    met: [['attribute', 'password: attribute', 'api.txt']],
  },
  {
    kind: 'constants in a row',
    reason: 'constant',
    silent: [
      ['values(\\"LIB_NO_PSK\\", \\"LIB_NO_DEPRECATED_3_0\\", \\"LIB_NO_DES\\")', 'a.rs'],
      ['flags = ["LIB_NO_PSK", "LIB_NO_MD4_2"]', 'a.py'],
    ],
    met: [[`DB_${word}`, `setenv("DB_PASSWORD", "DB_${word}")`, 'a.py']],
  },
  {
    kind: 'strings that a program completes',
    reason: 'template',
    silent: [
      ['password = f"Test-User-{number}9"', 'a.py'],
      ['string password = $"Test{number}User9";', 'a.cs'],
      ['let password = "Test\\(number)User9"', 'a.swift'],
      [`ansible_password=${at}PASSWORD`, 'hosts.template'],
    ],
    met: [
      ['Test{number}User9', 'password = "Test{number}User9"', 'a.py'],
      [`${at}Passw0rd`, `password=${at}Passw0rd`, 'a.ini'],
    ],
  },
  {
    kind: 'macros in a comment',
    reason: 'call',
    silent: [['/// password: format!("Test!User@Password#{i}"),', 'a.rs']],
    met: [[`format!${word}`, `password: format!${word}`, 'a.yml']],
  },
  {
    kind: 'the first part of a web token',
    reason: 'token-header',
    silent: [
      [`let token = "${btoa('{"alg":"HS256","typ":"JWT"}')}";`, 'a.rs'],
      [`token: ${btoa('{"kid":"1","alg":"RS256"}').replaceAll('=', '')}`, 'a.yml'],
    ],
    met: [
      [
        btoa(`{"alg":"HS256","k":"${word}"}`),
        `token = "${btoa(`{"alg":"HS256","k":"${word}"}`)}"`,
        'a.rs',
      ],
    ],
  },
];

describe('false positives', () => {
  for (const { kind, reason, silent, met } of rows) {
    it(`leaves ${kind} alone`, () => {
      for (const [text, path, before, after] of silent) {
        const found = find(text, path, before, after);
        expect({ text, reported: found.reported }).toEqual({ text, reported: [] });
        if (reason !== null) expect([text, ...found.reasons]).toContain(reason);
      }
    });

    if (met.length === 0) continue;
    it(`does not take a near miss for ${kind}`, () => {
      for (const [value, text, path, before, after] of met) {
        const found = find(text, path, before, after);
        expect({ text, values: found.values }).toEqual({ text, values: [value] });
      }
    });
  }
});

describe('traps', () => {
  it.each([
    ['a long value that happens to hold a common word', `secret = "hook${fill(56, 'lower', 95)}7"`],
    ['base64 that holds www', `secret_key = "www${fill(41, 'base64', 96)}"`],
    ['a value that holds pass', 'password = "secur3Passw"'],
    ['a line that holds the word password twice', `password = "${word}" # the password`],
    ['no digit at all', 'password: letmeinplease'],
  ])('reports %s', (_, text) => {
    expect(find(text, 'a.yml').values).toHaveLength(1);
  });

  it('does not join a name and the value of the next line', () => {
    expect(
      find('"authentication.",', 'a.json', '', '"approve_with_id": "x1y2z3a4"').values,
    ).toEqual([]);
  });
});
