import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'portainer-access-token',
    title: 'Portainer access token',
    provider: 'Portainer',
    severity: 'critical',
    keywords: ['ptr_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])ptr_[A-Za-z0-9+/]{43}=(?![A-Za-z0-9+/=])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Starts containers on the connected hosts as its user, often an administrator.',
    fix: 'Replace the token in Portainer, My account → Access tokens, then hand the new one to the application through its environment.',
    references: ['https://docs.portainer.io/api/access'],
    examples: [
      `PORTAINER_ACCESS_TOKEN=ptr_${fill(43, 'base64')}=`,
      `  api_key: "ptr_${fill(43, 'base64', 4)}="`,
    ],
    nonExamples: [
      `PORTAINER_ACCESS_TOKEN=ptr_${fill(42, 'base64')}=`,
      `PORTAINER_ACCESS_TOKEN=ptr_${fill(50, 'base64', 2)}=`,
      `PORTAINER_ACCESS_TOKEN=ptr_${'x'.repeat(43)}=`,
      'PORTAINER_ACCESS_TOKEN=ptr_your_key',
    ],
  }),
];
