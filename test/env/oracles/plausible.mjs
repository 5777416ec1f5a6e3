// Inputs that people write: keys from generators, addresses with passwords, JSON, PEM blocks and
// the like, in the quotes that they would choose, some of them pasted in haste.

const alphabets = {
  django: 'abcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*(-_=+)',
  base64: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  hex: '0123456789abcdef',
  printable: Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).join(''),
};
const names = [
  'SECRET_KEY',
  'DATABASE_URL',
  'DB_PASSWORD',
  'API_TOKEN',
  'DEBUG',
  'ALLOWED_HOSTS',
  'PRIVATE_KEY',
  'APP_NAME',
];

function characters(next, alphabet, count) {
  let text = '';
  for (let at = 0; at < count; at += 1) text += alphabet[Math.floor(next() * alphabet.length)];
  return text;
}

function makeValue(next) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  return pick([
    () => characters(next, alphabets.django, 50),
    () => characters(next, alphabets.printable, 8 + Math.floor(next() * 24)),
    () => `${characters(next, alphabets.base64, 43)}=`,
    () => characters(next, alphabets.hex, 32),
    () => `postgres://user:${characters(next, alphabets.printable, 12)}@db:5432/app?ssl=true`,
    () => '${DB_USER}:${DB_PASSWORD}@${DB_HOST:-localhost}',
    () => `{"key": "${characters(next, alphabets.hex, 6)}", "list": [1, 2], "e": "\\n"}`,
    () => `-----BEGIN KEY-----\n${characters(next, alphabets.base64, 64)}\n-----END KEY-----`,
    () => `-----BEGIN KEY-----\\n${characters(next, alphabets.base64, 20)}\\n-----END KEY-----\\n`,
    () => `$2b$12$${characters(next, alphabets.base64, 53)}`,
    () => `$argon2id$v=19$m=65536,t=3,p=4$${characters(next, alphabets.base64, 22)}`,
    () =>
      pick([
        'True',
        'false',
        '0',
        '',
        'localhost,127.0.0.1',
        'My App (test)',
        "it's fine",
        'a "b" c',
        'C:\\Users\\x',
        '~/data',
        '*',
        '<changeme>',
        'change me # later',
      ]),
  ])();
}

function makeLine(next) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  const value = makeValue(next);
  const quote = pick(['', '', '', '"', '"', "'", "'", '`']);
  const isEscaped = quote === '"' && next() < 0.5;
  const inner = isEscaped ? value.replace(/["\\$]/g, '\\$&') : value;
  const comment = next() < 0.15 ? pick([' # note', '  # it\'s "so"', '#note', ' #']) : '';
  const before = pick(['', '', '', '', 'export ', '# ', '']);
  return `${before}${pick(names)}${pick(['=', '=', '=', '=', ' = ', '= ', ': '])}${quote}${inner}${quote}${comment}`;
}

/** A file of one to eight lines. */
export function makePlausible(next) {
  const lines = [];
  const count = 1 + Math.floor(next() * 8);
  for (let line = 0; line < count; line += 1) lines.push(next() < 0.1 ? '' : makeLine(next));
  return `${lines.join(next() < 0.9 ? '\n' : '\r\n')}${next() < 0.8 ? '\n' : ''}`;
}
