import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { notFiller } from '../leaks-support/placeholder.ts';

export default [
  defineRule({
    id: 'pypirc-password',
    title: 'password in .pypirc',
    provider: 'Python packages',
    severity: 'high',
    confidence: 0.88,
    keywords: ['[pypi]', '[testpypi]', '[distutils]', 'upload.pypi.org', 'test.pypi.org/legacy'],
    scope: 'near',
    near: { lines: 4 },
    pattern: new RegExp(
      String.raw`(?<![\w-])password[ \t]{0,3}[:=][ \t]{0,3}${notFiller}(?<secret>[^\s$<{%"'*]{6,300})(?!\S)`,
    ),
    minEntropy: 2.3,
    why: 'Uploads versions of packages that others install.',
    fix: 'Change the password, use an API token limited to one project, and publish from CI with trusted publishing.',
    references: ['https://packaging.python.org/en/latest/specifications/pypirc/'],
    examples: [
      `[pypi]\nusername = acme\npassword = ${fill(20)}`,
      `[testpypi]\nrepository: https://test.pypi.org/legacy/\nusername: me\npassword: ${fill(16, 'base62', 2)}\n`,
    ],
    nonExamples: [
      '[pypi]\nusername = __token__\npassword = <token>',
      `password = ${fill(20)}`,
      '[pypi]\npassword = ${PYPI_PASSWORD}',
    ],
  }),
];
