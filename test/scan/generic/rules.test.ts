import { describe, expect, it } from 'vitest';
import { genericRules } from '../../../rules/generic.ts';
import { findGeneric } from '../../../src/scan/generic/index.ts';
import { findRuns, genericKeywords, looksAssigned } from '../../../src/scan/generic/prefilter.ts';

const encoder = new TextEncoder();

function line(text: string, path = 'config.txt') {
  return { text, before: '', after: '', path, lineBytes: text.length };
}

/** What the engine does before it decodes a line. */
function passesPrefilter(text: string): boolean {
  const bytes = encoder.encode(text);
  const lower = text.toLowerCase();
  for (const keyword of genericKeywords) {
    for (let at = lower.indexOf(keyword); at !== -1; at = lower.indexOf(keyword, at + 1)) {
      if (looksAssigned(bytes, at, at + keyword.length)) return true;
    }
  }
  return findRuns(bytes).length > 0;
}

describe('generic rules', () => {
  for (const rule of genericRules) {
    it(`${rule.id} finds its examples`, () => {
      for (const example of rule.examples) {
        expect(passesPrefilter(example)).toBe(true);
        expect(findGeneric(line(example)).map((match) => match.ruleId)).toEqual([rule.id]);
      }
    });

    it(`${rule.id} leaves its near misses alone`, () => {
      for (const example of rule.nonExamples) {
        expect(findGeneric(line(example)).filter((match) => match.confidence >= 0.5)).toEqual([]);
      }
    });
  }
});
