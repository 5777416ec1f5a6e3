import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'backblaze-application-key',
    title: 'Backblaze B2 application key',
    provider: 'Backblaze',
    severity: 'critical',
    keywords: ['K000', 'K001', 'K002', 'K003', 'K004', 'K005'],
    caseSensitive: true,
    pattern:
      /(?<![\w+/-])K00[0-9](?=[A-Z0-9+/]*[a-z])(?=[a-z0-9+/]*[A-Z])[A-Za-z0-9+/]{27}(?![A-Za-z0-9+/=])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'With its key id it reads, changes and deletes the files of the buckets.',
    fix: 'Delete the key at secure.backblaze.com/app_keys.htm, create another and keep it outside the repository.',
    references: ['https://www.backblaze.com/docs/cloud-storage-application-keys'],
    examples: [
      `BACKBLAZE_APPLICATION_KEY=K000${fill(27, 'base64')}`,
      `  api_key: "K001${fill(27, 'base64', 4)}"`,
      `Authorization: Bearer K004${fill(27, 'base64', 7)}`,
    ],
    nonExamples: [
      `B2_APPLICATION_KEY=K001${fill(26)}`,
      `B2_APPLICATION_KEY=K001${fill(28, 'base64')}`,
    ],
  }),
];
