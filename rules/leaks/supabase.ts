import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const docs = 'https://supabase.com/docs/guides/api/api-keys';

function token(payload: object, seed: number): string {
  const part = (value: object): string =>
    btoa(JSON.stringify(value)).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(payload)}.${fill(43, 'base64url', seed)}`;
}

const claims = { iss: 'supabase', ref: fill(20, 'lower'), iat: 1700000000, exp: 2015576000 };

export default [
  defineRule({
    id: 'supabase-secret-key',
    title: 'Supabase secret key',
    provider: 'Supabase',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['sb_secret_'],
    caseSensitive: true,
    pattern: /sb_secret_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{8}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 10,
    why: 'Bypasses row level security: reads and writes all data of the project.',
    fix: 'Create a new secret key under Settings, API keys, deploy it, and delete this one.',
    references: [docs],
    examples: [
      `SUPABASE_SECRET_KEY=sb_secret_${fill(22, 'base64url')}_${fill(8, 'base64url', 2)}`,
      `createClient(url, 'sb_secret_${fill(22, 'base64url', 3)}_${fill(8, 'base64url', 4)}')`,
    ],
    nonExamples: [
      `SUPABASE_SECRET_KEY=sb_secret_${fill(20)}_${fill(8)}`,
      `SUPABASE_KEY=sb_publishable_${fill(22)}_${fill(8)}`,
      `SUPABASE_SECRET_KEY=sb_secret_${'x'.repeat(22)}_${'x'.repeat(8)}`,
    ],
  }),
  defineRule({
    id: 'supabase-access-token',
    title: 'Supabase management token',
    provider: 'Supabase',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['sbp_'],
    caseSensitive: true,
    pattern: /sbp_(?:v0_)?[a-z0-9]{40}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'Manages every project of its owner: databases, secrets, functions and billing.',
    fix: 'Revoke it at supabase.com/dashboard/account/tokens and create a new one.',
    references: ['https://supabase.com/docs/reference/api/introduction'],
    examples: [
      `SUPABASE_ACCESS_TOKEN=sbp_${fill(40, 'hex')}`,
      `token: sbp_v0_${fill(40, 'hex', 2)}`,
    ],
    nonExamples: [
      `SUPABASE_ACCESS_TOKEN=sbp_${fill(39, 'hex')}`,
      `SUPABASE_ACCESS_TOKEN=sbp_${fill(41, 'hex')}`,
      `SUPABASE_ACCESS_TOKEN=sbp_${'0'.repeat(40)}`,
    ],
  }),
  defineRule({
    id: 'supabase-service-role-key',
    title: 'Supabase service_role key',
    provider: 'Supabase',
    severity: 'critical',
    confidence: 0.99,
    keywords: ['eyJhbGciOi', 'eyJ0eXAiOi'],
    caseSensitive: true,
    pattern: /eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
    structure: { test: 'supabase-service-role', onFail: 'drop' },
    why: 'Bypasses row level security: reads and writes all data of the project.',
    fix: 'Move to a secret key and disable the legacy keys, or rotate the JWT secret under Settings, API.',
    references: [docs],
    examples: [
      `SUPABASE_SERVICE_ROLE_KEY=${token({ ...claims, role: 'service_role' }, 1)}`,
      `const key = "${token({ role: 'service_role', ...claims }, 2)}";`,
    ],
    nonExamples: [
      `SUPABASE_ANON_KEY=${token({ ...claims, role: 'anon' }, 1)}`,
      `SUPABASE_SERVICE_ROLE_KEY=${token({ ...claims, iss: 'supabase-demo', role: 'service_role' }, 1)}`,
      `TOKEN=${token({ iss: 'https://issuer.test', role: 'service_role' }, 3)}`,
    ],
  }),
];
