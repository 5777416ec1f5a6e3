import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fill } from '../../../src/model/fill.ts';
import { buildEngine } from '../../../src/run/build-engine.ts';

const prefix = 'glpat-';
const body = fill(20, 'base62', 7);
const token = `${prefix}${body}`;
const password = fill(18, 'base62', 4);

const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');
const base64url = (text: string): string => Buffer.from(text).toString('base64url');
const hex = (text: string): string => Buffer.from(text).toString('hex');
const each = (text: string, write: (code: number) => string): string =>
  [...text].map((letter) => write(letter.charCodeAt(0))).join('');
const hexCode = (code: number): string => code.toString(16).padStart(2, '0');
const wrapped = (text: string, indent = ''): string =>
  (text.match(/.{1,64}/g) ?? []).map((line) => `${indent}${line}`).join('\n');
const half = 6 + 9;
const [front, back] = [token.slice(0, half), token.slice(half)];
const prose = 'A first line of an ordinary text that makes the whole somewhat longer.\n';

/** One secret in many shapes: name, path, text. */
const shapes: readonly (readonly [name: string, path: string, text: string])[] = [
  ['plain', 'a.txt', `the token is ${token}`],
  ['base64', 'a.txt', base64(token)],
  ['base64 without padding', 'a.js', `const t = atob('${base64(token).replace(/=+$/, '')}');`],
  ['base64url', 'a.py', `t = urlsafe_b64decode("${base64url(`>>??~~${token}`)}")`],
  ['base64 twice', 'a.txt', base64(base64(token))],
  ['base64 three times', 'a.txt', base64(base64(base64(token)))],
  ['base64 of a Kubernetes Secret', 'secret.yaml', `kind: Secret\ndata:\n  API: ${base64(token)}`],
  [
    'base64 of a docker configuration',
    'secret.yaml',
    `  .dockerconfigjson: ${base64(JSON.stringify({ auths: { 'r.io': { auth: base64(`bot:${token}`) } } }))}`,
  ],
  ['base64 wrapped over lines', 'a.txt', wrapped(base64(`${prose}token ${token}\n${prose}`))],
  [
    'base64 in a YAML block',
    'a.yaml',
    `data:\n  env: |\n${wrapped(base64(`${prose}API=${token}\n${prose}`), '    ')}\nx: 1`,
  ],
  ['base64 in a URL', 'a.md', `https://host.internal/open/${base64(token)}`],
  ['base64 in a data URL', 'a.html', `<a href="data:text/plain;base64,${base64(token)}">`],
  [
    'base64 in an Authorization header',
    'a.http',
    `Authorization: Basic ${base64(`oauth2:${token}`)}`,
  ],
  [
    'base64 of UTF-16, as PowerShell has it',
    'a.ps1',
    `powershell -enc ${base64(Buffer.from(`$t='${token}'`, 'utf16le'))}`,
  ],
  ['gzip in base64', 'a.yaml', `user_data: ${base64(gzipSync(`#!/bin/sh\nexport T=${token}\n`))}`],
  ['hexadecimal', 'a.txt', hex(token)],
  ['hexadecimal with 0x', 'a.sql', `SELECT 0x${hex(token)};`],
  ['hexadecimal of base64', 'a.txt', hex(base64(token))],
  ['coloured by a terminal', 'build.log', `>>>\u001b[93m${token}\u001b[0m<<<`],
  ['percent-encoded, every character', 'a.txt', each(token, (code) => `%${hexCode(code)}`)],
  ['percent-encoded, the dash', 'a.txt', `https://host.internal/?t=${token.replace('-', '%2D')}`],
  ['percent-encoded twice', 'a.txt', `?next=%3Ft%3D${token.replace('-', '%252D')}`],
  ['unicode escapes', 'a.js', `const t = "${each(token, (code) => `\\u00${hexCode(code)}`)}";`],
  [
    'unicode escapes in braces',
    'a.js',
    `const t = "${each(token, (code) => `\\u{${hexCode(code)}}`)}";`,
  ],
  ['one unicode escape', 'a.json', `{"t": "${token.replace('-', '\\u002d')}"}`],
  ['byte escapes', 'a.c', `char *t = "${each(token, (code) => `\\x${hexCode(code)}`)}";`],
  [
    'octal escapes',
    'a.sh',
    `T=$'${each(token, (code) => `\\${code.toString(8).padStart(3, '0')}`)}'`,
  ],
  ['HTML entities, decimal', 'a.html', `<b>${each(token, (code) => `&#${code};`)}</b>`],
  [
    'HTML entities, hexadecimal',
    'a.xml',
    `<b>${each(token, (code) => `&#x${hexCode(code)};`)}</b>`,
  ],
  ['UTF-16', 'a.reg', ''],
  ['JavaScript, joined', 'a.js', `const t = "${prefix}" + "${body}";`],
  ['JavaScript, joined in three', 'a.ts', `const t = 'gl' + 'pat-' + '${body}';`],
  ['JavaScript, over lines', 'a.ts', `const t =\n  '${front}' +\n  '${back}';`],
  [
    'JavaScript, an array joined',
    'a.js',
    `const t = ["${prefix}", "${front.slice(6)}", "${back}"].join("");`,
  ],
  ['JavaScript, a template', 'a.js', `const t = \`\${'${prefix}'}${body}\`;`],
  [
    'JavaScript, character codes',
    'a.js',
    `String.fromCharCode(${[...token].map((l) => l.charCodeAt(0)).join(', ')})`,
  ],
  ['Python, neighbours', 'a.py', `t = "${front}" "${back}"`],
  ['Python, neighbours over lines', 'a.py', `t = (\n    "${front}"\n    "${back}"\n)`],
  ['Python, joined', 'a.py', `t = ''.join(['${front}', '${back}'])`],
  ['Python, bytes', 'a.py', `t = bytes([${[...token].map((l) => l.charCodeAt(0)).join(',')}])`],
  ['PHP', 'a.php', `$t = '${front}' . '${back}';`],
  ['Ruby, over lines', 'a.rb', `t = '${front}' \\\n    '${back}'`],
  ['Lua', 'a.lua', `local t = "${front}" .. "${back}"`],
  ['Visual Basic, over lines', 'a.vb', `t = "${front}" & _\n    "${back}"`],
  ['Elixir', 'a.exs', `t = "${front}" <> "${back}"`],
  ['SQL', 'a.sql', `SET t = '${front}' || '${back}';`],
  ['Java, operators first', 'a.java', `String t = "${front}"\n    + "${back}";`],
  [
    'Go, bytes',
    'a.go',
    `t := []byte{${[...token].map((l) => `0x${hexCode(l.charCodeAt(0))}`).join(', ')}}`,
  ],
  ['C, neighbours over lines', 'a.c', `static char t[] =\n  "${front}"\n  "${back}";`],
  ['shell, a continued line', 'a.sh', `export T=${front}\\\n${back}`],
  ['properties, a continued line', 'a.properties', `t=${front}\\\n    ${back}`],
  ['YAML, a double-quoted scalar over lines', 'a.yaml', `t: "${front}\\\n  ${back}"`],
  ['JSON in a JSON string', 'a.json', `{"body": "{\\"t\\": \\"${token}\\"}"}`],
  ['Jupyter, a cell that joins', 'a.ipynb', `   "t = \\"${front}\\" + \\"${back}\\"\\n",`],
  [
    'Jupyter, an output',
    'a.ipynb',
    `   "text": ["first\\nlogged in with ${base64(token)}\\nlast"]`,
  ],
];

const engine = buildEngine({ isEnabled: () => true, custom: [] });
const scan = (path: string, bytes: Uint8Array) =>
  engine.scan({ path, bytes, blob: null, truncated: false });

describe('one token in many shapes', () => {
  it.each(shapes)('%s', (name, path, text) => {
    const bytes =
      name === 'UTF-16' ? Buffer.from(`\ufeffT=${token}\r\n`, 'utf16le') : Buffer.from(text);
    const { leaks, text: read } = scan(path, bytes);
    const found = leaks.filter(({ secret }) => secret.reveal() === token);
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['gitlab-pat']);
    const [leak] = found;
    const cut = Buffer.from(read.subarray(leak?.start, leak?.end)).toString();
    // The span is the encoded secret: nothing of the text around it.
    expect(Buffer.from(read).toString().split(cut)).toHaveLength(2);
    expect(cut).toBe(cut.trim());
  });

  it('are forty and more', () => {
    expect(shapes.length).toBeGreaterThanOrEqual(40);
  });

  it('are all found in one file, on their own lines', () => {
    const texts = shapes.map(([, , text]) => text).filter((text) => text !== '');
    const { leaks } = scan('all.txt', Buffer.from(texts.join('\n\n----\n\n')));
    const found = leaks.filter(({ secret }) => secret.reveal() === token);
    expect(found).toHaveLength(texts.length);
  });
});

/** A password that only its name gives away. */
const named: readonly (readonly [name: string, path: string, text: string])[] = [
  ['Kubernetes data', 's.yaml', `kind: Secret\ndata:\n  DB_PASSWORD: ${base64(password)}\n`],
  ['Kubernetes data in JSON', 's.json', `{"data": {"DB_PASSWORD": "${base64(password)}"}}`],
  ['hexadecimal', 'a.yaml', `db_password: ${hex(password)}`],
  ['unicode escapes', 'a.js', `const password = "${each(password, (c) => `\\u00${hexCode(c)}`)}";`],
  ['HTML entities', 'a.ini', `password = ${each(password, (c) => `&#${c};`)}`],
  ['joined', 'a.js', `const password = "${password.slice(0, 9)}" + "${password.slice(9)}";`],
  ['YAML block', 'a.yml', `password: >-\n  ${password}\nuser: app\n`],
  ['YAML literal block', 'a.yml', `  password: |\n    ${password}\n  user: app\n`],
  [
    'continued line',
    'a.properties',
    `db.password=${password.slice(0, 9)}\\\n  ${password.slice(9)}`,
  ],
  ['a file in base64', 'a.yaml', `env: ${base64(`HOST=db\nDB_PASSWORD=${password}\nPORT=5432\n`)}`],
  [
    'a file in a JSON string',
    'a.json',
    `{"env": "HOST=db\\nDB_PASSWORD=${password}\\nPORT=5432\\n"}`,
  ],
  ['base64 in a YAML block', 'a.yml', `  DB_PASSWORD: |\n    ${base64(password)}\n  user: app\n`],
  ['a URL in base64', 'a.yaml', `  DSN: ${base64(`postgres://app:${password}@db.internal/app`)}`],
];

describe('a password under its name', () => {
  it.each(named)('%s', (_, path, text) => {
    const found = scan(path, Buffer.from(text)).leaks.filter(({ confidence }) => confidence >= 0.5);
    expect(found.map(({ secret }) => secret.reveal())).toEqual([password]);
    expect(found[0]?.ruleId).toMatch(/password$/);
  });
});
