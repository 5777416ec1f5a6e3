import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'docker-config-auth',
    title: 'registry login in a Docker configuration',
    provider: 'Docker',
    severity: 'high',
    confidence: 0.95,
    keywords: ['"auth"', 'auth\\"'],
    caseSensitive: true,
    scope: 'line',
    pattern: /\\?"auth\\?"[ \t]{0,3}:[ \t]{0,3}\\?"(?<secret>[A-Za-z0-9+/]{12,4000}={0,2})\\?"/,
    structure: { test: 'base64-user-password', onFail: 'drop' },
    why: 'Pulls private images and, with write rights, pushes images that others run.',
    fix: 'Revoke the token or change the password at the registry, and log in through a credential helper.',
    references: ['https://docs.docker.com/reference/cli/docker/login/'],
    examples: [
      `{"auths":{"https://index.docker.io/v1/":{"auth":"${btoa(`ci:${fill(16)}`)}"}}}`,
      `      "auth": "${btoa(`deploy:${fill(24, 'base62', 2)}`)}"`,
    ],
    nonExamples: ['{"auths":{"ghcr.io":{"auth":""}}}', `"auth": "${fill(24)}"`],
  }),
  defineRule({
    id: 'docker-config-json-base64',
    title: 'Docker configuration in base64',
    provider: 'Docker',
    severity: 'high',
    confidence: 0.93,
    keywords: ['eyJhdXRocyI6'],
    caseSensitive: true,
    pattern: /eyJhdXRocyI6[A-Za-z0-9+/]{40,4000}={0,2}(?![A-Za-z0-9+/=])/,
    minEntropy: 3.5,
    structure: { test: 'json-token', onFail: 'drop' },
    why: 'Holds the login of a registry: it pulls private images and may push some.',
    fix: 'Revoke the token at the registry, and make the pull secret from a secret store or a workload identity.',
    references: [
      'https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/',
    ],
    examples: [
      `  .dockerconfigjson: ${btoa(JSON.stringify({ auths: { 'ghcr.io': { auth: btoa(`ci:${fill(20)}`) } } }))}`,
      `DOCKER_CONFIG_JSON=${btoa(JSON.stringify({ auths: { 'registry.internal': { username: 'ci', password: fill(20, 'base62', 2) } } }))}`,
    ],
    nonExamples: [
      'DOCKER_CONFIG_JSON=eyJhdXRocyI6e319',
      `.dockerconfigjson: eyJhdXRocyI6${fill(20)}`,
    ],
  }),
];
