import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const docs = 'https://docs.docker.com/security/access-tokens/';

export default [
  defineRule({
    id: 'docker-hub-pat',
    title: 'Docker Hub access token',
    provider: 'Docker Hub',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['dckr_pat_', 'dckr_oat_'],
    caseSensitive: true,
    pattern: /dckr_(?:pat_[A-Za-z0-9_-]{27}|oat_[A-Za-z0-9_-]{32})(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 9,
    why: 'Pulls private images; with write scope it replaces images that others run.',
    fix: 'Deactivate and delete it under Account settings, Personal access tokens (or those of the organization), and check recent pushes.',
    references: [docs],
    examples: [
      `DOCKERHUB_TOKEN=dckr_pat_${fill(27, 'base64url')}`,
      `echo dckr_oat_${fill(32, 'base64url', 2)} | docker login --password-stdin`,
    ],
    nonExamples: [
      `DOCKERHUB_TOKEN=dckr_pat_${fill(26, 'base64url')}`,
      `DOCKERHUB_TOKEN=dckr_pat_${fill(28, 'base64url')}`,
      `DOCKERHUB_TOKEN=dckr_pat_${'x'.repeat(27)}`,
    ],
  }),
];
