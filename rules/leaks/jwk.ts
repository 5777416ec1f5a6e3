import { digestOf } from '../../src/model/digest.ts';
import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'jwk-private-key',
    title: 'private JSON Web Key',
    provider: 'JSON Web Key',
    severity: 'critical',
    confidence: 0.95,
    keywords: ['"kty', "'kty"],
    scope: 'near',
    near: { lines: 8 },
    pattern: /\\?["']d\\?["'][ \t]{0,3}:[ \t]{0,3}\\?["'](?<secret>[A-Za-z0-9_-]{40,1500})\\?["']/,
    minEntropy: 3.5,
    published: [
      ['870MB6gfuTJ4HtUnUvYMyJpr5eU', 'ZNP4Bk43bVdj3eAE'],
      ['jpsQnnGQmL-YBIffH1136cspYG6', '-0iY7X1fCE9-E9LM'],
      ['nWGxne_9WmC6hEr0kuwsxERJxWl', '7MmkZcDusAxyuf2A'],
    ].map((parts) => digestOf(parts.join(''))),
    why: 'Signs tokens that every service with the public half believes, or decrypts what was sent to it.',
    fix: 'Publish a new key under a new kid, sign with that one, and take the old key out of the key set once its tokens have ended.',
    references: ['https://www.rfc-editor.org/rfc/rfc7517'],
    examples: [
      `{"kty":"EC","crv":"P-256","x":"${fill(43)}","y":"${fill(43, 'base62', 2)}","d":"${fill(43, 'base64url', 3)}"}`,
      `{\n  "kty": "RSA",\n  "n": "${fill(342, 'base64url')}",\n  "e": "AQAB",\n  "d": "${fill(342, 'base64url', 2)}"\n}`,
    ],
    nonExamples: [
      `{"kty":"EC","crv":"P-256","x":"${fill(43)}","y":"${fill(43, 'base62', 2)}"}`,
      `{"d": "${fill(43)}"}`,
      `{"kty":"EC","d":"${['870MB6gfuTJ4HtUnUvYMyJpr5eU', 'ZNP4Bk43bVdj3eAE'].join('')}"}`,
    ],
  }),
  defineRule({
    id: 'jwk-symmetric-key',
    title: 'symmetric JSON Web Key',
    provider: 'JSON Web Key',
    severity: 'critical',
    confidence: 0.93,
    keywords: ['"oct"', "'oct'", 'oct\\"'],
    scope: 'near',
    near: { lines: 6 },
    pattern: /\\?["']k\\?["'][ \t]{0,3}:[ \t]{0,3}\\?["'](?<secret>[A-Za-z0-9_-]{22,200})\\?["']/,
    minEntropy: 3.3,
    why: 'Signs and decrypts tokens; whoever can check them can also make them.',
    fix: 'Replace the key under a new kid at every party that shares it.',
    references: ['https://www.rfc-editor.org/rfc/rfc7517'],
    examples: [
      `{"kty":"oct","k":"${fill(43, 'base64url')}","alg":"HS256"}`,
      `{\n  "kty": "oct",\n  "alg": "A256GCM",\n  "k": "${fill(43, 'base64url', 2)}"\n}`,
    ],
    nonExamples: [`{"kty":"oct","kid":"${fill(43)}"}`, '{"kty":"oct","k":"your-key"}'],
  }),
];
