import { describe, expect, it } from 'vitest';
import { fill } from '../../../src/model/fill.ts';
import { buildEngine } from '../../../src/run/build-engine.ts';
import { scanText } from '../../support/scan-text.ts';

const engine = buildEngine({ isEnabled: () => true, custom: [] });
const found = (text: string) =>
  scanText(engine, text).map(({ ruleId, confidence }) => [ruleId, confidence < 0.5]);

describe('a random string that nothing names', () => {
  const value = fill(40, 'base62', 15);

  it.each([`x = "${value}"`, `use("${value}")`, `  - ${value}`, `const all = ["${value}"];`])(
    'is shown to who asks for weak findings: %s',
    (text) => {
      expect(found(text)).toEqual([['high-entropy-string', true]]);
    },
  );

  it.each([
    `integrity: sha512-${fill(86, 'base62', 4)}==`,
    `sha256:${fill(64, 'hex', 4)}`,
    `x = "${fill(20, 'base62', 15)}"`,
    'x = "theQuickBrownFoxJumpsOverTheLazyDog2"',
  ])('is no digest, no short one and no words: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
