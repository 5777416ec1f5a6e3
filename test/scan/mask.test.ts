import { describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { maskReason, typing } from '../../src/scan/mask.ts';

describe('typing', () => {
  it('tells one run from several short ones and from random text', () => {
    expect(typing('abcdefghijklmnop12345678', 0)).toBe('wholly');
    expect(typing('abcd1234efgh5678ijkl', 0)).toBe('partly');
    expect(typing(fill(32), 0)).toBe('none');
    expect(typing('abcdefg', 0)).toBe('none');
  });
});

describe('maskReason', () => {
  it('sees a word said again and again, and examples that say so', () => {
    expect(maskReason('invalidInvalidinvalidinvalid', 0)).toBe('mask');
    expect(maskReason(`${fill(20)}EXAMPLE${fill(8)}`, 0)).toBe('placeholder');
    expect(maskReason(fill(40), 0)).toBeNull();
  });
});
