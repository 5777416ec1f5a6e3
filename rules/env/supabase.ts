import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

// A JWT is three parts of base64url; these are made up and signed by nobody.
const token = ['eyJhbGciOiJIUzI1NiJ9', fill(80, 'base64url', 67), fill(43, 'base64url', 68)].join(
  '.',
);

export default definePreset({
  id: 'supabase',
  title: 'Supabase',
  packages: { npm: ['@supabase/supabase-js', '@supabase/ssr'], pypi: ['supabase'] },
  references: ['https://supabase.com/docs/guides/api/api-keys'],
  variables: {
    'service-role-key': {
      names: ['SUPABASE_SERVICE_ROLE_KEY', 'SUPABASE_SECRET_KEY', 'SERVICE_ROLE_KEY'],
      rules: {
        type: 'secret',
        pattern:
          /^(?:eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+|sb_secret_[A-Za-z0-9_-]{20,64})$/,
        docs: 'Passes every row-level rule of the database.',
        rotation: { on: 'breach' },
      },
      examples: [token],
      nonExamples: [[fill(40, 'base62', 69), 'env-bad-format']],
    },
    url: {
      names: ['SUPABASE_URL', 'NEXT_PUBLIC_SUPABASE_URL'],
      rules: { type: 'url', sensitive: false, schemes: ['https', 'http'], requires: ['host'] },
      examples: ['https://abcdefgh.supabase.co'],
      nonExamples: [['abcdefgh.supabase.co', 'env-bad-format']],
    },
  },
});
