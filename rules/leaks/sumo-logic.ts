import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'sumo-logic-access-key',
    title: 'Sumo Logic access key',
    provider: 'Sumo Logic',
    severity: 'high',
    confidence: 0.85,
    keywords: ['sumologic', 'sumo_', 'sumo-'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['sumo', 'sumologic'], ['access key', 'key', 'token'])], alnum(64)),
    minEntropy: 3.5,
    why: 'With its access id it reads logs and manages collectors as its user.',
    fix: 'Revoke the key in Sumo Logic, Preferences → My access keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://help.sumologic.com/docs/manage/security/access-keys/'],
    examples: [
      `SUMOLOGIC_ACCESS_KEY=${fill(64)}`,
      `"sumologic_access_key": "${fill(64, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(64)}`,
      `SUMOLOGIC_ACCESS_KEY=${fill(63)}`,
      `SUMOLOGIC_ACCESS_NAME=${fill(64)}`,
      'SUMOLOGIC_ACCESS_KEY=your_sumologic_access_key_here',
    ],
  }),
];
