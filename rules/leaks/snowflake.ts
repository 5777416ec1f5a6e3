import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'snowflake-pat',
    title: 'Snowflake programmatic access token',
    provider: 'Snowflake',
    severity: 'critical',
    confidence: 0.97,
    keywords: ['snowflake'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['snowflake'], ['pat', 'token', 'password', 'secret'])],
      'eyJ[A-Za-z0-9_-]{20,2000}\\.eyJ[A-Za-z0-9_-]{20,2000}\\.[A-Za-z0-9_-]{20,1000}',
    ),
    minEntropy: 4,
    why: 'Runs SQL as its user, with the role it was made for, without a second factor.',
    fix: 'Run ALTER USER … REMOVE PROGRAMMATIC ACCESS TOKEN, look at QUERY_HISTORY since the leak and create a token bound to a role and a network policy.',
    references: ['https://docs.snowflake.com/en/user-guide/programmatic-access-tokens'],
    examples: [
      `SNOWFLAKE_PAT=eyJ${fill(40)}.eyJ${fill(90)}.${fill(86)}`,
      `"snowflake_pat": "eyJ${fill(40, 'base62', 2)}.eyJ${fill(90, 'base62', 2)}.${fill(86, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=eyJ${fill(40)}.eyJ${fill(90)}.${fill(86)}`,
      `SNOWFLAKE_PAT_NAME=eyJ${fill(40)}.eyJ${fill(90)}.${fill(86)}`,
      'SNOWFLAKE_PAT=your_snowflake_pat_here',
    ],
  }),
];
