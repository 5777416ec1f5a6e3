import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

const docs = 'https://circleci.com/docs/managing-api-tokens/';
const why =
  'Starts pipelines and reads their settings; what they print can hold every secret of a project.';
const fix =
  'Revoke it under User settings or Project settings, API, create a new one, and rotate the secrets of the projects it reached.';

export default [
  defineRule({
    id: 'circleci-token',
    title: 'CircleCI personal or project token',
    provider: 'CircleCI',
    severity: 'critical',
    confidence: 0.99,
    keywords: ['CCIPAT_', 'CCIPRJ_'],
    caseSensitive: true,
    pattern: /CCIP(?:AT|RJ)_[A-Za-z0-9]{22}_[0-9a-f]{40}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 7,
    why,
    fix,
    references: [docs],
    examples: [
      `CIRCLECI_TOKEN=CCIPAT_${fill(22)}_${fill(40, 'hex')}`,
      `Circle-Token: CCIPRJ_${fill(22, 'base62', 2)}_${fill(40, 'hex', 2)}`,
    ],
    nonExamples: [
      `CIRCLECI_TOKEN=CCIPAT_${fill(21)}_${fill(40, 'hex')}`,
      `CIRCLECI_TOKEN=CCIPAT_${fill(22)}_${fill(41, 'hex')}`,
      `CIRCLECI_TOKEN=CCIPAT_${'x'.repeat(22)}_${'x'.repeat(40)}`,
    ],
  }),
  defineRule({
    id: 'circleci-legacy-token',
    title: 'CircleCI token (legacy)',
    provider: 'CircleCI',
    severity: 'high',
    confidence: 0.9,
    keywords: ['circle_', 'circle-', 'circleci', 'circletoken'],
    scope: 'line',
    pattern: nearValue([named(['circle', 'circle ci'], ['token', 'key'])], hex(40)),
    minEntropy: 3,
    why,
    fix,
    references: [docs],
    examples: [
      `CIRCLE_TOKEN=${fill(40, 'hex')}`,
      `https://circleci.com/api/v1.1/me?circle-token=${fill(40, 'hex', 2)}`,
      `circleci_api_key: "${fill(40, 'hex', 3)}"`,
    ],
    nonExamples: [
      `CIRCLE_SHA1=${fill(40, 'hex')}`,
      `CIRCLE_TOKEN=${fill(39, 'hex')}`,
      `TOKEN=${fill(40, 'hex')}`,
    ],
  }),
];
