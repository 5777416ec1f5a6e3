import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'cargo-registry-token',
    title: 'crates.io API token',
    provider: 'crates.io',
    severity: 'critical',
    confidence: 0.93,
    keywords: ['cio'],
    caseSensitive: true,
    pattern: /(?<![A-Za-z0-9_+/.-])cio(?=[A-Za-z]{0,31}[0-9])[A-Za-z0-9]{32}(?![A-Za-z0-9_+/=-])/,
    minEntropy: 3.8,
    publicPrefix: 3,
    why: 'Publishes crates that are compiled on the machines of everybody who depends on them.',
    fix: 'Revoke it at crates.io/settings/tokens, move to trusted publishing, and check recent versions.',
    references: ['https://doc.rust-lang.org/cargo/reference/publishing.html'],
    examples: [`CARGO_REGISTRY_TOKEN=cio${fill(32)}`, `token = "cio${fill(32, 'base62', 2)}"`],
    nonExamples: [
      `CARGO_REGISTRY_TOKEN=cio${fill(31)}`,
      `CARGO_REGISTRY_TOKEN=cio${fill(33)}`,
      `CARGO_REGISTRY_TOKEN=cio${'x'.repeat(32)}`,
      `palabra = servicio${fill(32)}`,
    ],
  }),
];
