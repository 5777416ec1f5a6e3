import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'clojars-deploy-token',
    title: 'Clojars deploy token',
    provider: 'Clojars',
    severity: 'critical',
    confidence: 0.99,
    keywords: ['CLOJARS_'],
    caseSensitive: true,
    pattern: /CLOJARS_[0-9a-z]{60}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 8,
    why: 'Deploys library versions that run on the machines of everybody who depends on them.',
    fix: 'Disable it at clojars.org/tokens, create one limited to its artifact, and check recent versions.',
    references: ['https://github.com/clojars/clojars-web/wiki/Deploy-Tokens'],
    examples: [
      `CLOJARS_PASSWORD=CLOJARS_${fill(60, 'hex')}`,
      `:password "CLOJARS_${fill(60, 'hex', 2)}"`,
    ],
    nonExamples: [
      `CLOJARS_PASSWORD=CLOJARS_${fill(59, 'hex')}`,
      `CLOJARS_PASSWORD=CLOJARS_${fill(61, 'hex')}`,
      'CLOJARS_USERNAME=$CLOJARS_USER',
    ],
  }),
];
