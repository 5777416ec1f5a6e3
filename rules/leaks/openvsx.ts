import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'openvsx-access-token',
    title: 'Open VSX access token',
    provider: 'Open VSX',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['ovsxat_', 'ovsxp_'],
    caseSensitive: true,
    pattern:
      /ovsx(?:at|p)_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 6,
    why: 'Publishes editor extensions that run on the machines of everybody who has them installed.',
    fix: 'Delete it at open-vsx.org/user-settings/tokens, create a new one, and check recent versions.',
    references: ['https://github.com/eclipse/openvsx/wiki/Publishing-Extensions'],
    examples: [`OVSX_PAT=ovsxat_${fillUuid()}`, `npx ovsx publish -p ovsxp_${fillUuid(2)}`],
    nonExamples: [
      `OVSX_PAT=ovsxat_${fillUuid().slice(0, -1)}`,
      `OVSX_PAT=${fillUuid()}`,
      'OVSX_PAT=ovsxat_00000000-0000-0000-0000-000000000000',
    ],
  }),
];
