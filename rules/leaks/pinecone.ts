import { fill, fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { called, named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'pinecone-api-key',
    title: 'Pinecone API key',
    provider: 'Pinecone',
    severity: 'high',
    keywords: ['pcsk_'],
    caseSensitive: true,
    pattern: /pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 5,
    why: 'Reads, changes and deletes every index of the project.',
    fix: 'Delete the key at app.pinecone.io, create another and keep it outside the repository.',
    references: ['https://docs.pinecone.io/guides/projects/manage-api-keys'],
    examples: [
      `PINECONE_API_KEY=pcsk_${fill(6)}_${fill(63, 'base62', 2)}`,
      `const token = 'pcsk_${fill(6, 'base62', 4)}_${fill(63, 'base62', 5)}';`,
    ],
    nonExamples: [
      `PINECONE_API_KEY=pcsk_${fill(5)}_${fill(62, 'base62', 2)}`,
      `PINECONE_API_KEY=pcsk_${fill(5, 'base62', 2)}_${fill(70, 'base62', 3)}`,
      `PINECONE_API_KEY=pcsk_${'x'.repeat(5)}_${'x'.repeat(63)}`,
      'PINECONE_API_KEY=pcsk_your_key',
    ],
  }),
  defineRule({
    id: 'pinecone-api-key-legacy',
    title: 'Pinecone API key (older form)',
    provider: 'Pinecone',
    severity: 'high',
    confidence: 0.8,
    keywords: ['pinecone'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['pinecone'], ['key']), called(['Pinecone', 'PineconeClient', 'pinecone'])],
      uuid,
    ),
    minEntropy: 2.5,
    why: 'Reads, changes and deletes every index of the project.',
    fix: 'Replace the key at app.pinecone.io, then hand the new one to the application through its environment.',
    references: ['https://docs.pinecone.io/guides/projects/manage-api-keys'],
    examples: [
      `PINECONE_API_KEY=${fillUuid()}`,
      `"pinecone_api_key": "${fillUuid(2)}",`,
      `client = Pinecone(api_key="${fillUuid(3)}")`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}`,
      `PINECONE_API_KEY=${fillUuid().slice(0, 35)}`,
      `PINECONE_API_NAME=${fillUuid()}`,
      'PINECONE_API_KEY=your_pinecone_api_key_here',
    ],
  }),
];
