import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'clerk',
  title: 'Clerk',
  packages: { npm: ['@clerk/nextjs', '@clerk/clerk-sdk-node', '@clerk/express', '@clerk/backend'] },
  references: ['https://clerk.com/docs/deployments/clerk-environment-variables'],
  variables: {
    'secret-key': {
      names: ['CLERK_SECRET_KEY'],
      rules: {
        type: 'secret',
        pattern: /^sk_(?:test|live)_[A-Za-z0-9]{24,128}$/,
        docs: 'Manages users and sessions.',
        rotation: { on: 'breach' },
      },
      overrides: { production: { startsWith: ['sk_live_'] }, '*': { startsWith: ['sk_test_'] } },
      examples: [`sk_${'test'}_${fill(42, 'base62', 63)}`],
      nonExamples: [[`pk_${'test'}_${fill(42, 'base62', 64)}`, 'env-bad-format']],
    },
    'publishable-key': {
      names: ['NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY', 'CLERK_PUBLISHABLE_KEY'],
      rules: { sensitive: false, pattern: /^pk_(?:test|live)_[A-Za-z0-9+/=$]{8,200}$/ },
      overrides: { production: { startsWith: ['pk_live_'] }, '*': { startsWith: ['pk_test_'] } },
      examples: [`pk_${'test'}_${fill(40, 'base62', 65)}`],
      nonExamples: [[`sk_${'test'}_${fill(42, 'base62', 66)}`, 'env-bad-format']],
    },
  },
});
