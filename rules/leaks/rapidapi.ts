import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'rapidapi-key',
    title: 'RapidAPI key',
    provider: 'RapidAPI',
    severity: 'high',
    confidence: 0.97,
    keywords: ['jsn'],
    caseSensitive: true,
    scope: 'line',
    pattern:
      /(?<![0-9A-Za-z])[0-9a-z]{10}msh[0-9a-z]{15}p[0-9a-z]{6}jsn[0-9a-z]{12}(?![0-9A-Za-z])/,
    minEntropy: 3.5,
    why: "Calls every API its application subscribed to, at the subscriber's cost.",
    fix: 'Rotate the key of the application in the developer dashboard at rapidapi.com.',
    references: ['https://docs.rapidapi.com/docs/keys-and-key-rotation'],
    examples: [
      `headers["key"] = "${fill(10, 'base36', 9)}msh${fill(15, 'base36', 10)}p1${fill(5, 'base36', 11)}jsn${fill(12, 'base36', 12)}"`,
      `X-RapidAPI-Key: ${fill(10, 'base36')}msh${fill(15, 'base36', 2)}p1${fill(5, 'base36', 3)}jsn${fill(12, 'base36', 4)}`,
      `RAPIDAPI_KEY=${fill(10, 'base36', 5)}msh${fill(15, 'base36', 6)}p1${fill(5, 'base36', 7)}jsn${fill(12, 'base36', 8)}`,
    ],
    nonExamples: [
      `RAPIDAPI_KEY=${fill(9, 'base36')}msh${fill(15, 'base36', 2)}p1${fill(5, 'base36', 3)}jsn${fill(12, 'base36', 4)}`,
      `RAPIDAPI_KEY=${fill(50, 'base36')}`,
      `RAPIDAPI_KEY=${fill(10, 'base36')}msh${fill(15, 'base36', 2)}p1${fill(5, 'base36', 3)}jsn${fill(13, 'base36', 4)}`,
    ],
  }),
];
