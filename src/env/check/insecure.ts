import { digestOf } from '../../model/digest.ts';
import { bitsPerCharacter, isMixed } from '../entropy.ts';
import type { InsecureValues } from '../knowledge.ts';
import type { InsecureRules } from '../schema/schema.ts';

/** Why a value is no real one. */
export interface KnownValue {
  readonly ruleId: 'env-insecure-value' | 'env-placeholder' | 'env-unresolved-reference';
  /** Name of the pattern, fit to be shown. */
  readonly pattern: string;
  /** True when it may stand on the machine of a developer. */
  readonly localIsFine: boolean;
  readonly confidence: number;
}

/** From this length and mix on, a short word inside a value is there by chance. */
const randomLength = 40;
const randomBits = 4;

const ruleOfKind = {
  insecure: 'env-insecure-value',
  placeholder: 'env-placeholder',
  reference: 'env-unresolved-reference',
} as const;

/**
 * Finds out whether a value is a known example, default, placeholder or reference.
 *
 * Texts and defaults count for secrets only: an address at example.com is no weak password.
 *
 * @param rules which lists are in force; null for values without any rule of their own.
 */
export function findKnownValue(
  value: string,
  name: string,
  isSecret: boolean,
  known: InsecureValues,
  rules: InsecureRules,
): KnownValue | null {
  if (value === '') return null;
  const added = rules.add.find((text) => value.toLowerCase().includes(text.toLowerCase()));
  if (added !== undefined) return insecure(added, 0.97);
  if (!isSecret && !known.anyValueHint.test(value)) return null;
  // Shapes such as `<…>` are tried before texts: what stands between the marks means nothing.
  const form = known.forms.find((each) => (isSecret || each.anyValue) && each.pattern.test(value));
  if (form !== undefined && form.kind !== 'insecure') {
    return {
      ruleId: ruleOfKind[form.kind],
      pattern: form.name,
      localIsFine: form.localIsFine,
      confidence: 0.95,
    };
  }
  if (!isSecret || !rules.builtin) return null;
  const lower = value.toLowerCase();
  const text = known.texts.find((each) => holdsText(value, lower, each.text, each.byChance));
  if (text !== undefined) return insecure(text.text, 0.95);
  if (form !== undefined) {
    return { ...insecure(form.name, 0.9), localIsFine: form.localIsFine };
  }
  if (known.digests.has(digestOf(lower))) return insecure('well-known value', 0.95);
  if (lower === name.toLowerCase()) return insecure('name of the variable', 0.95);
  return null;
}

function insecure(pattern: string, confidence: number): KnownValue {
  return { ruleId: 'env-insecure-value', pattern, localIsFine: false, confidence };
}

function holdsText(value: string, lower: string, text: string, byChance: boolean): boolean {
  const at = lower.indexOf(text);
  if (at === -1) return false;
  if (!byChance || !looksRandom(value)) return true;
  // Between separators a word was written, not drawn.
  const before = at === 0 ? '' : (lower[at - 1] ?? '');
  const after = lower[at + text.length] ?? '';
  return !/[a-z0-9]/.test(before) && !/[a-z0-9]/.test(after);
}

function looksRandom(value: string): boolean {
  return value.length >= randomLength && bitsPerCharacter(value) >= randomBits && isMixed(value);
}
