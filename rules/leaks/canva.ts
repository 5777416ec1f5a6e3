import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { withHexSum } from '../leaks-support/checksums.ts';

export default [
  defineRule({
    id: 'canva-client-secret',
    title: 'Canva client secret',
    provider: 'Canva',
    severity: 'high',
    keywords: ['cnvca'],
    caseSensitive: true,
    pattern: /cnvca[A-Za-z0-9_-]{43}[0-9a-f]{8}(?![0-9A-Za-z])/,
    minEntropy: 3.5,
    structure: { test: 'crc32-hex', onFail: 'doubt' },
    publicPrefix: 5,
    why: "Lets a stranger pass for the integration and redeem its users' codes.",
    fix: 'Delete the secret at canva.com/developers, create another and keep it outside the repository.',
    references: ['https://www.canva.dev/docs/connect/authentication/'],
    examples: [
      `  api_key: "${withHexSum(`cnvca${fill(43, 'base64url')}`)}"`,
      `Authorization: Bearer ${withHexSum(`cnvca${fill(43, 'base64url', 2)}`)}`,
    ],
    nonExamples: [
      `CANVA_CLIENT_SECRET=cnvca${fill(43, 'base64url')}${fill(7, 'hex', 2)}`,
      `CANVA_CLIENT_SECRET=cnvca${fill(43, 'base64url', 2)}${fill(15, 'hex', 3)}`,
      `CANVA_CLIENT_SECRET=cnvca${'x'.repeat(43)}${'0'.repeat(8)}`,
      'CANVA_CLIENT_SECRET=cnvcayour_key',
    ],
  }),
];
