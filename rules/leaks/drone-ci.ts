import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'drone-ci-token',
    title: 'Drone CI token',
    provider: 'Drone CI',
    severity: 'high',
    confidence: 0.85,
    keywords: ['drone'],
    scope: 'line',
    pattern: nearValue([named(['drone'], ['token'])], alnum(32)),
    minEntropy: 3.3,
    why: 'Starts builds and reads settings; a build can print every secret of its repository.',
    fix: "Rotate the user's token on the account page of the server and replace it where it is used.",
    references: ['https://docs.drone.io/cli/configure/'],
    examples: [`export DRONE_TOKEN=${fill(32)}`, `drone_token: "${fill(32, 'base62', 2)}"`],
    nonExamples: [
      `DRONE_TOKEN=${fill(31)}`,
      `DRONE_TOKEN=${fill(33)}`,
      `DRONE_COMMIT=${fill(32)}`,
      `DRONE_TOKEN=${'x'.repeat(32)}`,
    ],
  }),
];
