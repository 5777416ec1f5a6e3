import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const docs =
  'https://support.anthropic.com/en/articles/9767949-api-key-best-practices-keeping-your-keys-safe-and-secure';

export default [
  defineRule({
    id: 'anthropic-api-key',
    title: 'Anthropic API key',
    provider: 'Anthropic',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['sk-ant-api03-'],
    caseSensitive: true,
    pattern: /sk-ant-api03-[A-Za-z0-9_-]{93}AA(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 13,
    why: "Runs models at the workspace's cost and reads its files and batches.",
    fix: 'Delete the key in the console under API keys, issue a new one for its workspace, and check the usage page.',
    references: [docs, 'https://docs.anthropic.com/en/api/overview'],
    examples: [
      `ANTHROPIC_API_KEY=sk-ant-api03-${fill(93, 'base64url')}AA`,
      `Anthropic(api_key="sk-ant-api03-${fill(93, 'base64url', 2)}AA")`,
    ],
    nonExamples: [
      `ANTHROPIC_API_KEY=sk-ant-api03-${fill(92, 'base64url')}AA`,
      `ANTHROPIC_API_KEY=sk-ant-api03-${fill(94, 'base64url')}AA`,
      `ANTHROPIC_API_KEY=sk-ant-api03-${'x'.repeat(93)}AA`,
      'ANTHROPIC_API_KEY=sk-ant-api03-your-key',
    ],
  }),
  defineRule({
    id: 'anthropic-admin-key',
    title: 'Anthropic admin key',
    provider: 'Anthropic',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['sk-ant-admin01-'],
    caseSensitive: true,
    pattern: /sk-ant-admin01-[A-Za-z0-9_-]{80,110}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 15,
    why: 'Manages members, workspaces and keys of the organisation.',
    fix: 'Delete the key in the console under Admin keys, then review members, workspaces and API keys.',
    references: ['https://docs.anthropic.com/en/api/administration-api', docs],
    examples: [
      `ANTHROPIC_ADMIN_KEY=sk-ant-admin01-${fill(93, 'base64url')}AA`,
      `key: "sk-ant-admin01-${fill(90, 'base64url', 2)}"`,
    ],
    nonExamples: [
      `key: "sk-ant-admin01-${fill(60, 'base64url')}AA"`,
      `key: "sk-ant-admin01-${'x'.repeat(93)}AA"`,
    ],
  }),
  defineRule({
    id: 'anthropic-oauth-token',
    title: 'Anthropic OAuth or session token',
    provider: 'Anthropic',
    severity: 'critical',
    keywords: ['sk-ant-oat01-', 'sk-ant-ort01-', 'sk-ant-sid01-'],
    caseSensitive: true,
    pattern: /sk-ant-(?:oat|ort|sid)01-[A-Za-z0-9_-]{80,110}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 13,
    why: 'Acts as the signed-in person: uses their plan and reads their conversations.',
    fix: 'Sign out of all sessions in the account settings and sign in again; remove the token where it was stored.',
    references: [docs],
    examples: [
      `CLAUDE_CODE_OAUTH_TOKEN=sk-ant-oat01-${fill(95, 'base64url')}`,
      `"refreshToken":"sk-ant-ort01-${fill(95, 'base64url', 2)}"`,
    ],
    nonExamples: [
      `CLAUDE_CODE_OAUTH_TOKEN=sk-ant-oat01-${fill(79, 'base64url')}`,
      `CLAUDE_CODE_OAUTH_TOKEN=sk-ant-oat01-${'x'.repeat(95)}`,
    ],
  }),
];
