import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'ramp-client-secret',
    title: 'Ramp client secret',
    provider: 'Ramp',
    severity: 'critical',
    keywords: ['ramp_sec_'],
    caseSensitive: true,
    pattern: /ramp_sec_[A-Za-z0-9]{48}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 9,
    why: 'Reads spending and issues cards within its scopes.',
    fix: 'Delete the secret at app.ramp.com/settings/ramp-developer, create another and keep it outside the repository.',
    references: ['https://docs.ramp.com/developer-api/v1/authorization'],
    examples: [
      `RAMP_CLIENT_SECRET=ramp_sec_${fill(48)}`,
      `{ "key": "ramp_sec_${fill(48, 'base62', 4)}" }`,
    ],
    nonExamples: [
      `RAMP_CLIENT_SECRET=ramp_sec_${fill(47)}`,
      `RAMP_CLIENT_SECRET=ramp_sec_${fill(55, 'base62', 2)}`,
      `RAMP_CLIENT_SECRET=ramp_sec_${'x'.repeat(48)}`,
      'RAMP_CLIENT_SECRET=ramp_sec_your_key',
      `RAMP_CLIENT_ID=ramp_id_${fill(48)}`,
    ],
  }),
];
