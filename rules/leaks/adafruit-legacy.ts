import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, urlSafe } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'adafruit-api-key',
    title: 'Adafruit IO key (older form)',
    provider: 'Adafruit',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['adafruit', 'aio_key'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['adafruit', 'aio'], ['key', 'token'])], urlSafe(32)),
    minEntropy: 3.5,
    why: 'Reads and writes all feeds of the account.',
    fix: 'Replace the key at io.adafruit.com, then hand the new one to the application through its environment.',
    references: ['https://io.adafruit.com/api/docs/#authentication'],
    examples: [`ADAFRUIT_IO_KEY=${fill(32)}`, `"adafruit_io_key": "${fill(32, 'base62', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32)}`,
      `ADAFRUIT_IO_KEY=${fill(31)}`,
      `ADAFRUIT_IO_NAME=${fill(32)}`,
      'ADAFRUIT_IO_KEY=your_adafruit_io_key_here',
    ],
  }),
];
