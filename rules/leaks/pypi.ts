import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const docs = 'https://pypi.org/help/#apitoken';

export default [
  defineRule({
    id: 'pypi-upload-token',
    title: 'PyPI upload token',
    provider: 'PyPI',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['pypi-AgEIcHlwaS5vcmc', 'pypi-AgENdGVzdC5weXBpLm9yZw'],
    caseSensitive: true,
    pattern:
      /pypi-(?:AgEIcHlwaS5vcmc|AgENdGVzdC5weXBpLm9yZw)[A-Za-z0-9_-]{50,1024}(?![A-Za-z0-9_-])/,
    structure: { test: 'macaroon', onFail: 'doubt' },
    publicPrefix: 5,
    why: 'Uploads releases of its projects, which run on the machines of everybody who installs them.',
    fix: 'Remove it under Account settings, API tokens, move to trusted publishing, and check recent releases.',
    references: [docs, 'https://docs.pypi.org/trusted-publishers/'],
    examples: [
      `TWINE_PASSWORD=pypi-AgEIcHlwaS5vcmcCJD${fill(120, 'base64url')}`,
      `password = pypi-AgENdGVzdC5weXBpLm9yZwIkM${fill(130, 'base64url', 2)}`,
    ],
    nonExamples: [
      `TWINE_PASSWORD=pypi-AgEIcHlwaS5vcmcC${fill(40)}`,
      `TWINE_PASSWORD=pypi-${fill(120)}`,
      'TWINE_PASSWORD=pypi-AgEIcHlwaS5vcmc...',
    ],
  }),
];
