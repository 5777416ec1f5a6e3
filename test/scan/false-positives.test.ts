import { describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { buildEngine } from '../../src/run/build-engine.ts';

const engine = buildEngine({ isEnabled: () => true, custom: [] });

type File = readonly [path: string, text: string];

interface Row {
  /** The kind of false alarm. */
  readonly kind: string;
  readonly silent: readonly File[];
  /** Near misses, and the value that must be reported in each. */
  readonly met: readonly (readonly [value: string, ...file: File])[];
}

const at = '@';
const word = fill(14, 'base62', 71);
const hex24 = fill(24, 'hex', 72);
const hex40 = fill(40, 'hex', 73);
const hex64 = fill(64, 'hex', 74);
const long = (seed: number): string => fill(64, 'base64', seed);
const mark = (edge: string, label: string): string => `-----${edge} ${label}-----`;
const block = (label: string, seed: number): string =>
  [mark('BEGIN', label), long(seed), long(seed + 1), long(seed + 2), mark('END', label)].join('\n');
/** A key as PKCS#8 begins. */
const der = `MIIEvQIBADANBgkqhkiG9w0BAQEFAASC${fill(400, 'base64', 76)}`;
const privateKey = [mark('BEGIN', 'PRIVATE KEY'), der, mark('END', 'PRIVATE KEY')].join('\n');
const rsaEnd = mark('END', 'RSA PRIVATE KEY');
/** How RSA of 2048 bits and EC begin in DER: what both keys share, and the private number. */
const publicHalf = `MIIEpQIBAAKCAQEA${fill(56, 'base64', 79)}`;
const longCut = [
  mark('BEGIN', 'RSA PRIVATE KEY'),
  publicHalf.slice(0, 64),
  ...[81, 82, 83, 84, 85, 86].map((seed) => fill(64, 'base64', seed)),
  '...',
].join('\n');
const scalar = `MHcCAQEEI${fill(55, 'base64', 80)}`;
const jwtPart = (value: object): string => btoa(JSON.stringify(value)).replace(/=+$/, '');
const gitlabToken = `glpat-${fill(20, 'base62', 77)}`;
const phrase = Array.from({ length: 12 }, (_, index) => fill(5, 'lower', index + 1)).join(' ');
const stripe = ['sk', 'live', fill(24, 'base62', 78)].join('_');

/** What a whole file decides; single lines are in `generic/false-positives.test.ts`. */
const rows: readonly Row[] = [
  {
    kind: 'member paths in code',
    silent: [
      ['a.ts', 'const password = c.basicAuthPassword;'],
      ['a.cpp', 'auto secret = session->clientSecret;'],
      ['a.rs', 'let token = Config::AuthToken;'],
    ],
    met: [
      [
        `SG.${fill(22, 'base64url', 1)}.${fill(43, 'base64url', 2)}`,
        'a.ts',
        `const key = "SG.${fill(22, 'base64url', 1)}.${fill(43, 'base64url', 2)}";`,
      ],
    ],
  },
  {
    kind: 'rules of scanners',
    silent: [
      ['.gitleaks.toml', "regex = '''ghp_[A-Za-z0-9]{36}'''"],
      ['a.py', 'AWS = re.compile(r"AKIA[0-9A-Z]{16}")'],
    ],
    met: [[stripe, '.gitleaks.toml', `regexes = ['''${stripe}''']`]],
  },
  {
    kind: 'object ids of databases',
    silent: [
      ['a.json', `{"_id": "${hex24}", "oid": "${hex24}"}`],
      [
        'App.xcodeproj/project.pbxproj',
        `\t\t${hex24.toUpperCase()} /* token.swift */ = {isa = PBXFileReference; };`,
      ],
    ],
    met: [[hex24, 'a.json', `{"api_key": "${hex24}"}`]],
  },
  {
    kind: 'hashes and addresses of a chain',
    silent: [
      ['a.ts', `const tx = "0x${hex64}";`],
      ['a.json', `{"address": "0x${hex40}", "transactionHash": "0x${hex64}"}`],
    ],
    met: [[`0x${hex64}`, 'a.env', `PRIVATE_KEY=0x${hex64}`]],
  },
  {
    kind: 'word lists',
    silent: [
      [
        'words.txt',
        'abandon ability able about above absent absorb abstract absurd abuse access accident',
      ],
      [
        'a.md',
        'seed phrase: twelve words that you write on paper and keep in a safe place far away',
      ],
      ['a.md', `mnemonic: ${phrase.split(' ').sort().join(' ')}`],
    ],
    met: [[phrase, 'a.md', `mnemonic: ${phrase}`]],
  },
  {
    kind: 'times, telephones and bar codes',
    silent: [
      ['a.json', '{"key": 1581201291037130501, "phone": "+49 30 901820"}'],
      ['a.yml', 'token_issued: 1581201291037'],
    ],
    met: [['48291357', 'a.env', 'DB_PASSWORD=48291357']],
  },
  {
    kind: 'markers without a key',
    silent: [
      ['a.go', `if strings.Contains(text, "${mark('BEGIN', 'RSA PRIVATE KEY')}") {`],
      ['a.md', `A file that begins with \`${mark('BEGIN', 'PRIVATE KEY')}\` holds a key.`],
      ['a.pem', `${mark('BEGIN', 'PRIVATE KEY')}\n${mark('END', 'PRIVATE KEY')}`],
      ['a.py', `"${mark('BEGIN', 'PRIVATE KEY')}\\n...\\n${mark('END', 'PRIVATE KEY')}"`],
    ],
    met: [[privateKey, 'a.pem', privateKey]],
  },
  {
    kind: 'keys that an ellipsis cuts short',
    silent: [
      [
        'a.d.ts',
        `/** For example \`${mark('BEGIN', 'RSA PRIVATE KEY')} ${publicHalf}. ${rsaEnd}\` */`,
      ],
      ['a.js', `// e.g. ${mark('BEGIN', 'RSA PRIVATE KEY')}${publicHalf}\\\\n.${rsaEnd}`],
      ['a.md', `${mark('BEGIN', 'RSA PRIVATE KEY')}\n${publicHalf}\n...\n${rsaEnd}`],
      ['a.py', `# ${mark('BEGIN', 'RSA PRIVATE KEY')} ${publicHalf}...`],
    ],
    met: [
      [
        `${mark('BEGIN', 'RSA PRIVATE KEY')}\n${publicHalf}\n${rsaEnd}`,
        'a.md',
        `${mark('BEGIN', 'RSA PRIVATE KEY')}\n${publicHalf}\n${rsaEnd}`,
      ],
      [longCut, 'a.md', `Put it in a file:\n\n${longCut}`],
      [
        `${mark('BEGIN', 'EC PRIVATE KEY')}\n${scalar}\n...\n${mark('END', 'EC PRIVATE KEY')}`,
        'a.md',
        `${mark('BEGIN', 'EC PRIVATE KEY')}\n${scalar}\n...\n${mark('END', 'EC PRIVATE KEY')}`,
      ],
    ],
  },
  {
    kind: 'signatures, certificates and public keys in armour',
    silent: [
      ['a.asc', block('PGP SIGNATURE', 10)],
      ['a.sig', block('SSH SIGNATURE', 20)],
      ['a.pem', block('PUBLIC KEY', 30)],
      ['a.crt', block('CERTIFICATE', 40)],
      ['a.csr', block('CERTIFICATE REQUEST', 50)],
      ['known_hosts', `github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${fill(43, 'base64', 60)}`],
    ],
    met: [[privateKey, 'a.crt', `${block('CERTIFICATE', 40)}\n${privateKey}`]],
  },
  {
    kind: 'publishable keys',
    silent: [
      ['a.ts', `const key = "${['pk', 'live', fill(24)].join('_')}";`],
      ['a.ts', `initMixpanel("phc_${fill(43)}");`],
      ['a.html', `<div data-sitekey="6L${fill(38, 'base64url', 3)}"></div>`],
      [
        'a.ts',
        `createClient(url, "${jwtPart({ alg: 'HS256', typ: 'JWT' })}.${jwtPart({ iss: 'supabase', ref: fill(20, 'lower'), role: 'anon', iat: 1700000000, exp: 2000000000 })}.${fill(43, 'base64url')}")`,
      ],
      [
        'a.ts',
        `mapboxgl.accessToken = "pk.${jwtPart({ u: 'acme', a: fill(25, 'base36') })}.${fill(22)}";`,
      ],
    ],
    met: [[stripe, 'a.ts', `const key = "${stripe}";`]],
  },
  {
    kind: 'encrypted values of CI',
    silent: [
      ['appveyor.yml', `  secure: ${fill(43, 'base64', 5)}=`],
      ['settings.xml', `<password>{${fill(43, 'base64', 6)}=}</password>`],
    ],
    met: [[word, 'settings.xml', `<server><id>a</id><password>${word}</password></server>`]],
  },
  {
    kind: 'images in text',
    silent: [
      ['a.css', `src: url(data:font/woff2;base64,d09GMg${fill(400, 'base64', 7)}) format("woff2")`],
      ['a.ipynb', `    "image/png": "iVBORw0KGgo${fill(400, 'base64', 8)}\\n",`],
    ],
    met: [
      [
        gitlabToken,
        'a.html',
        `<a href="data:application/json;base64,${btoa(JSON.stringify({ token: gitlabToken, note: 'of the pipeline' }))}">`,
      ],
    ],
  },
  {
    kind: 'fragments of long strings',
    silent: [
      ['a.txt', `${fill(80, 'base64', 9)}AKIA${fill(16, 'base32', 9)}${fill(80, 'base64', 10)}`],
      ['a.txt', `${fill(40, 'upper', 9)}ASIA${fill(16, 'upper', 9)}${fill(40, 'upper', 10)}`],
      ['a.txt', `${fill(90, 'base64', 11)}EAAA${fill(60, 'base64', 11)}`],
    ],
    met: [[gitlabToken, 'a.txt', `${fill(80, 'base64', 12)} ${gitlabToken}`]],
  },
  {
    kind: 'encoded blocks',
    silent: [
      ['a.eml', ['Content-Transfer-Encoding: base64', '', long(13), long(14), long(15)].join('\n')],
      [
        'a.patch',
        [
          'GIT binary patch',
          'literal 120',
          `z${fill(65, 'base62', 16)}`,
          `z${fill(65, 'base62', 17)}`,
        ].join('\n'),
      ],
      ['a.hex', [16, 17, 18].map((seed) => `:10010000${fill(34, 'HEX', seed)}`).join('\n')],
    ],
    met: [[gitlabToken, 'a.eml', `Subject: token\n\nuse ${gitlabToken} for now`]],
  },
  {
    kind: 'installed and generated files',
    silent: [
      ['node_modules/acme/README.md', `const client = new Client({ password: "correct-horse" });`],
      [
        'src/api.pb.go',
        `// Code generated by protoc-gen-go. DO NOT EDIT.\nvar file_desc = "${fill(60, 'base64', 18)}"`,
      ],
    ],
    met: [[gitlabToken, 'node_modules/acme/index.js', `const token = "${gitlabToken}";`]],
  },
  {
    kind: 'e-mail and log lines',
    silent: [
      ['a.eml', `Message-ID: <${fill(40, 'base62', 19)}${at}mail.internal>`],
      [
        'a.eml',
        `DKIM-Signature: v=1; a=rsa-sha256; d=mail.internal; b=${fill(86, 'base64', 20)}==`,
      ],
      [
        'a.log',
        `INFO request_id=${fill(32, 'hex', 21)} trace_id=${fill(32, 'hex', 22)} span=${fill(16, 'hex', 23)}`,
      ],
    ],
    met: [[gitlabToken, 'a.log', `INFO cloning with ${gitlabToken} as password`]],
  },
  {
    kind: 'links that have run out',
    silent: [
      [
        'a.md',
        `https://b.s3.amazonaws.com/a?X-Amz-Credential=x&X-Amz-Date=20200101T000000Z&X-Amz-Expires=300&X-Amz-Signature=${hex64}`,
      ],
      [
        'a.md',
        `https://d1.cloudfront.net/a.png?Expires=1500000000&Key-Pair-Id=APKA${fill(16, 'base32', 24)}&Signature=${fill(80, 'base64url', 25)}`,
      ],
    ],
    met: [
      [
        `${fill(43, 'base62', 26)}%3D`,
        'a.md',
        `https://a.blob.core.windows.net/c?sv=2022-11-02&se=2099-01-01&sr=c&sp=rl&sig=${fill(43, 'base62', 26)}%3D`,
      ],
    ],
  },
  {
    kind: 'addresses of packages and schemas',
    silent: [
      ['a.xml', '<x xmlns:token="http://schemas.internal/2020:token@v1"/>'],
      ['a.yml', `image: docker://registry.internal/app:1.2${at}sha256:${hex64}`],
      ['a.json', `"purl": "pkg:npm/%40acme/token${at}1.2.3"`],
    ],
    met: [[word, 'a.yml', `image: docker://bot:${word}${at}registry.internal/app`]],
  },
  {
    kind: 'names of secrets in manifests',
    silent: [
      [
        'a.yml',
        'kind: ExternalSecret\nspec:\n  target:\n    template:\n      data:\n        password: "{{ .password }}"\n',
      ],
      ['a.yml', 'kind: Secret\nstringData:\n  password: {{ .Values.password | quote }}\n'],
    ],
    met: [
      [word, 'a.yml', `kind: Secret\nstringData:\n  password: ${word}\n  user: "{{ .user }}"\n`],
    ],
  },
];

/** Traps that scanners fell into: filters that hid a leak, rules that flooded. */
const traps: readonly (readonly [name: string, ...file: File, values: readonly string[]])[] = [
  [
    'a name of a provider beside a pinned commit',
    'ci.yml',
    `- uses: sonarsource/scan${at}${hex40} # sonar token`,
    [],
  ],
  [
    'a provider and 32 letters of an identifier',
    'a.ts',
    'const datadogRequestHandler = "getDatadogMetricsForDashboards32";',
    [],
  ],
  [
    'a long name of a test behind a prefix',
    'a.py',
    'def test_reads_the_configuration_of_the_user_twice(self):',
    [],
  ],
  ['an ellipsis as password', 'a.md', 'Server=db1;User Id=sa;Password=...;', []],
  [
    'declarations',
    'a.cs',
    'Task<T> Geocode(string address, string apiKey);\npublic string Password { get; set; }',
    [],
  ],
  ['an option that allows an empty password', 'a.env', 'MYSQL_ALLOW_EMPTY_PASSWORD=yes', []],
  ['the keyword in a sentence', 'a.md', 'Wrong username/password combination.', []],
  [
    'a URL on a line that speaks of passwords',
    'a.py',
    `password_url = "postgres://app:${word}${at}db1/x"  # secret`,
    [word],
  ],
  [
    'garbage between the marks of a key',
    'a.pem',
    `${mark('BEGIN', 'PRIVATE KEY')}\nnot a key at all, but a text\n${mark('END', 'PRIVATE KEY')}`,
    [],
  ],
  ['a capital prefix in another case', 'a.txt', `akia${fill(16, 'base36', 30)}`, []],
];

function reported([path, text]: File): readonly string[] {
  const scan = engine.scan({ path, bytes: Buffer.from(text), blob: null, truncated: false });
  return scan.leaks
    .filter(({ confidence }) => confidence >= 0.5)
    .map(({ secret }) => secret.reveal());
}

describe('false positives of whole files', () => {
  for (const { kind, silent, met } of rows) {
    it.each(silent)(`leaves ${kind} alone: %s`, (path, text) => {
      expect(reported([path, text])).toEqual([]);
    });

    it.each(met)(`does not take a near miss for ${kind}`, (value, path, text) => {
      expect(reported([path, text])).toEqual([value]);
    });
  }
});

describe('traps of whole files', () => {
  it.each(traps)('%s', (_, path, text, values) => {
    expect(reported([path, text])).toEqual(values);
  });
});
