import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'docker-swarm-join-token',
    title: 'Docker Swarm join token',
    provider: 'Docker',
    severity: 'critical',
    keywords: ['SWMTKN-1-'],
    caseSensitive: true,
    pattern: /SWMTKN-1-[0-9a-z]{50}-[0-9a-z]{25}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 9,
    why: 'Joins a machine to the swarm; as a manager it controls the whole cluster.',
    fix: 'Run "docker swarm join-token --rotate worker" and the same for manager, and list the nodes that joined.',
    references: ['https://docs.docker.com/engine/swarm/swarm-mode/'],
    examples: [
      `DOCKER_SWARM_JOIN_TOKEN=SWMTKN-1-${fill(50, 'base36')}-${fill(25, 'base36', 2)}`,
      `const token = 'SWMTKN-1-${fill(50, 'base36', 4)}-${fill(25, 'base36', 5)}';`,
    ],
    nonExamples: [
      `DOCKER_SWARM_JOIN_TOKEN=SWMTKN-1-${fill(50, 'base36')}-${fill(24, 'base36', 2)}`,
      `DOCKER_SWARM_JOIN_TOKEN=SWMTKN-1-${fill(50, 'base36', 2)}-${fill(32, 'base36', 3)}`,
      `DOCKER_SWARM_JOIN_TOKEN=SWMTKN-1-${'x'.repeat(50)}-${'x'.repeat(25)}`,
      'DOCKER_SWARM_JOIN_TOKEN=SWMTKN-1-your_key',
    ],
  }),
  defineRule({
    id: 'docker-swarm-unlock-key',
    title: 'Docker Swarm unlock key',
    provider: 'Docker',
    severity: 'high',
    keywords: ['SWMKEY-1-'],
    caseSensitive: true,
    pattern: /SWMKEY-1-[A-Za-z0-9+/]{43}(?![A-Za-z0-9+/=])/,
    minEntropy: 3.5,
    publicPrefix: 9,
    why: 'Decrypts the keys and logs on the disk of a manager.',
    fix: 'Run "docker swarm unlock-key --rotate".',
    references: ['https://docs.docker.com/engine/swarm/swarm_manager_locking/'],
    examples: [
      `DOCKER_SWARM_UNLOCK_KEY=SWMKEY-1-${fill(43, 'base64')}`,
      `  api_key: "SWMKEY-1-${fill(43, 'base64', 4)}"`,
    ],
    nonExamples: [
      `DOCKER_SWARM_UNLOCK_KEY=SWMKEY-1-${fill(42, 'base64')}`,
      `DOCKER_SWARM_UNLOCK_KEY=SWMKEY-1-${fill(50, 'base64', 2)}`,
      `DOCKER_SWARM_UNLOCK_KEY=SWMKEY-1-${'x'.repeat(43)}`,
      'DOCKER_SWARM_UNLOCK_KEY=SWMKEY-1-your_key',
    ],
  }),
];
