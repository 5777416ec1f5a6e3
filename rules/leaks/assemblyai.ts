import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { called, hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'assemblyai-api-key',
    title: 'AssemblyAI API key',
    provider: 'AssemblyAI',
    severity: 'high',
    confidence: 0.85,
    keywords: ['assemblyai', 'assembly_ai', 'assembly-ai', 'aai.settings'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['assemblyai', 'assembly ai', 'aai'], ['key', 'token']), called(['AssemblyAI'])],
      hex(32),
    ),
    minEntropy: 3,
    why: "Transcribes audio at the account's cost and reads past transcripts.",
    fix: 'Delete the key at assemblyai.com/app, create another and keep it outside the repository.',
    references: ['https://www.assemblyai.com/docs/getting-started/transcribe-an-audio-file'],
    examples: [
      `ASSEMBLYAI_API_KEY=${fill(32, 'hex')}`,
      `"assemblyai_api_key": "${fill(32, 'hex', 2)}",`,
      `client = AssemblyAI(api_key="${fill(32, 'hex', 3)}")`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `ASSEMBLYAI_API_KEY=${fill(31, 'hex')}`,
      `assemblyai/agent@sha256:${fill(32, 'hex', 3)}`,
      'ASSEMBLYAI_API_KEY=your_assemblyai_api_key_here',
    ],
  }),
];
