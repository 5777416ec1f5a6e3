import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'adafruit-io-key',
    title: 'Adafruit IO key',
    provider: 'Adafruit',
    severity: 'medium',
    keywords: ['aio_'],
    caseSensitive: true,
    pattern: /aio_[A-Za-z]{4}[0-9]{2}[A-Za-z0-9]{22}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'Reads and writes all feeds of the account.',
    fix: 'Delete the key at io.adafruit.com, create another and keep it outside the repository.',
    references: ['https://io.adafruit.com/api/docs/#authentication'],
    examples: [
      `ADAFRUIT_IO_KEY=aio_${fill(4, 'letters')}${fill(2, 'digit', 2)}${fill(22, 'base62', 3)}`,
      `export ADAFRUIT_IO_KEY="aio_${fill(4, 'letters', 4)}${fill(2, 'digit', 5)}${fill(22, 'base62', 6)}"`,
    ],
    nonExamples: [
      `ADAFRUIT_IO_KEY=aio_${fill(4, 'letters')}${fill(2, 'digit', 2)}${fill(21, 'base62', 3)}`,
      `ADAFRUIT_IO_KEY=aio_${fill(4, 'letters', 2)}${fill(2, 'digit', 3)}${fill(29, 'base62', 4)}`,
      `ADAFRUIT_IO_KEY=aio_${'x'.repeat(4)}${'0'.repeat(2)}${'x'.repeat(22)}`,
      'ADAFRUIT_IO_KEY=aio_your_key',
    ],
  }),
];
