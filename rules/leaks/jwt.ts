import { digestOf } from '../../src/model/digest.ts';
import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

function part(value: object): string {
  return btoa(JSON.stringify(value)).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');
}

function token(header: object, payload: object, signature = fill(43, 'base64url')): string {
  return `${part(header)}.${part(payload)}.${signature}`;
}

const claims = { sub: 'a1b2', iss: 'https://issuer.test', exp: 1900000000 };

export default [
  defineRule({
    id: 'jwt',
    title: 'JSON Web Token',
    provider: 'JWT',
    severity: 'medium',
    confidence: 0.8,
    keywords: ['eyJ'],
    caseSensitive: true,
    pattern: /eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]{20,}(?![A-Za-z0-9_-])/,
    structure: { test: 'jwt', onFail: 'drop' },
    published: [
      [
        'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.',
        'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.',
        'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
      ],
    ].map((parts) => digestOf(parts.join(''))),
    why: 'Whoever holds it is let in as its subject until it expires.',
    fix: 'Revoke the session or the token at its issuer; if many leaked, rotate the signing key. If it has expired, remove it all the same.',
    references: [
      'https://www.rfc-editor.org/rfc/rfc7519',
      'https://www.rfc-editor.org/rfc/rfc8725',
    ],
    examples: [
      `Authorization: Bearer ${token({ alg: 'HS256', typ: 'JWT' }, claims)}`,
      `const t = "${token({ typ: 'JWT', alg: 'RS256', kid: '1' }, claims, fill(342, 'base64url', 2))}"`,
    ],
    nonExamples: [
      token({ alg: 'none' }, claims),
      token({ typ: 'JWT' }, claims),
      token({ alg: 'HS256' }, claims, fill(19, 'base64url')),
      token({ alg: 'HS256', typ: 'JWT' }, { sub: '1234567890', name: 'John Doe', iat: 1516239022 }),
      token({ alg: 'HS256' }, { iss: 'supabase', role: 'anon' }),
      `eyJ${'x'.repeat(20)}.eyJ${'x'.repeat(20)}.${'x'.repeat(43)}`,
    ],
    knownMisses: ['Encrypted tokens (JWE), whose payload says nothing about what they open.'],
  }),
  defineRule({
    id: 'jwt-damaged',
    title: 'JSON Web Token, cut or damaged',
    provider: 'JWT',
    severity: 'medium',
    confidence: 0.5,
    keywords: ['eyJ'],
    caseSensitive: true,
    pattern:
      /eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}(?:\.[A-Za-z0-9_-]{20,})?(?![A-Za-z0-9_.-])/,
    structure: { test: 'jwt-damaged', onFail: 'drop' },
    minEntropy: 4,
    why: 'It opens nothing as it stands, but the whole token may: somebody cut it or mistyped a letter, and its claims say whose it is.',
    fix: 'Look where it came from. If the token may still be valid there, revoke it at its issuer.',
    references: ['https://www.rfc-editor.org/rfc/rfc7519'],
    examples: [
      `token = "${part({ alg: 'HS256' })}.${part(claims)}"`,
      `token = "${part({ alg: 'HS256' })}.eyJ${fill(60, 'base64url', 4)}.${fill(43, 'base64url', 5)}"`,
    ],
    nonExamples: [
      token({ alg: 'HS256' }, claims),
      `${part({ alg: 'none' })}.${part(claims)}.`,
      `${part({ alg: 'HS256' })}.${part({ sub: '1234567890', name: 'John Doe', iat: 1516239022 })}`,
      `eyJ${'x'.repeat(20)}.eyJ${'x'.repeat(20)}.${'x'.repeat(43)}`,
    ],
  }),
];
