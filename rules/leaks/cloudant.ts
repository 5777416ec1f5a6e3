import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'cloudant-password',
    title: 'IBM Cloudant password or API key',
    provider: 'IBM Cloud',
    severity: 'high',
    confidence: 0.85,
    keywords: ['cloudant', 'cl_password', 'clou_pw'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(
          ['cloudant', 'cl', 'clou'],
          ['password', 'pwd', 'pw', 'pass', 'api key', 'key', 'token'],
        ),
      ],
      `(?:${alnum(64)}|[a-z]{24})`,
    ),
    minEntropy: 2.9,
    why: 'Reads and writes the databases of the account.',
    fix: 'Change the password or delete the API key in the Cloudant dashboard, and read the new one from the environment.',
    references: ['https://cloud.ibm.com/docs/Cloudant?topic=Cloudant-work-with-your-account'],
    examples: [
      `CLOUDANT_PASSWORD=${fill(64, 'hex')}`,
      `"cloudant_password": "${fill(64, 'hex', 2)}",`,
    ],
    nonExamples: [
      `CLOUDANT_PASSWORD=${fill(20, 'hex')}`,
      `SERVICE_ITEM=${fill(64, 'hex')}`,
      'CLOUDANT_PASSWORD=your_cloudant_key_here',
    ],
  }),
];
