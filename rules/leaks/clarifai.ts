import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'clarifai-pat',
    title: 'Clarifai personal access token',
    provider: 'Clarifai',
    severity: 'high',
    confidence: 0.85,
    keywords: ['clarifai'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['clarifai'], ['pat', 'key', 'token'])], hex(32)),
    minEntropy: 3,
    why: "Calls models at the account's cost and reads its data.",
    fix: 'Delete the token at clarifai.com/settings/security, create another and keep it outside the repository.',
    references: ['https://docs.clarifai.com/control/authentication/pat/'],
    examples: [`CLARIFAI_PAT=${fill(32, 'hex')}`, `"clarifai_pat": "${fill(32, 'hex', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `CLARIFAI_PAT=${fill(31, 'hex')}`,
      `clarifai/agent@sha256:${fill(32, 'hex', 3)}`,
      'CLARIFAI_PAT=your_clarifai_pat_here',
    ],
  }),
];
