import { knownValueRule } from '../../rules/known-value.ts';
import type { Secret } from '../model/secret.ts';
import type { EngineRule } from './engine-rule.ts';
import { shannonEntropy } from './entropy.ts';
import { isStrongGroup, nameFacts } from './generic/names.ts';
import { maskReason, typing } from './mask.ts';
import type { Pattern } from './pattern.ts';

/** A value that is in use somewhere: what it is called, and the file or place it stands in. */
export interface KnownValue {
  readonly name: string;
  readonly file: string;
  readonly value: Secret;
}

/**
 * Rules that find values of the environment wherever they stand, as they are and as JSON, a URL
 * or HTML writes them; the decoders find them in other forms. Weak and common values, and those
 * beyond ASCII, have no rule.
 */
export function knownValueRules(values: readonly KnownValue[]): EngineRule[] {
  const rules = new Map<string, EngineRule>();
  for (const { name, file, value } of values) {
    if (!isWorthwhile(name, value.reveal())) continue;
    for (const form of formsOf(value.reveal())) {
      if (!rules.has(form)) rules.set(form, ruleOf(form, { name, file }));
    }
  }
  return [...rules.values()];
}

const leastLength = 12;
const leastNameless = 20;
const leastDistinct = 8;
const leastEntropy = 3;

/** True for a value that nobody writes by chance, under a name that says it is secret. */
function isWorthwhile(name: string, value: string): boolean {
  if (value.length < leastLength || !/^[\x21-\x7e]+$/.test(value)) return false;
  if (new Set(value).size < leastDistinct || shannonEntropy(value) < leastEntropy) return false;
  if (maskReason(value, 0) !== null || typing(value, 0) !== 'none') return false;
  if (isAddress(value)) return false;
  const { group, decoration } = nameFacts(name);
  const isNamed =
    decoration === null && (isStrongGroup(group) || group === 'cred' || group === 'key');
  const isMixed = /\d/.test(value) && /[A-Za-z]/.test(value);
  return isMixed && (isNamed || (value.length >= leastNameless && changesOften(value)));
}

/** A path, a host or a URL without a password: it stands in many places with good reason. */
function isAddress(value: string): boolean {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(value)) return !/:\/\/[^/\s:@]*:[^/\s@]+@/.test(value);
  return /^[./~]|^[\w.-]+(?:\.[A-Za-z][\w-]*)+(?::\d+)?$/.test(value);
}

/** True where digits and letters follow each other as in random text. */
function changesOften(value: string): boolean {
  const changes = value.match(/\d[A-Za-z]|[A-Za-z]\d/g)?.length ?? 0;
  return changes * 6 >= value.length && !/[-_.][A-Za-z]{4,}[-_.]/.test(value);
}

function formsOf(value: string): Set<string> {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return new Set([
    value,
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value),
    value.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter),
  ]);
}

function ruleOf(form: string, args: { readonly name: string; readonly file: string }): EngineRule {
  const { id, severity, confidence } = knownValueRule;
  return {
    matcher: { id, severity, confidence, keywords: [form], scope: 'token', pattern: /(?!)/ },
    pattern: literal(form),
    args,
  };
}

/** A pattern that is one literal, in its own case, and no part of a longer word. */
function literal(form: string): Pattern {
  const matchAt: Pattern['matchAt'] = (text, at) => {
    const end = at + form.length;
    if (!text.startsWith(form, at) || /^[A-Za-z0-9]{2}$/.test(text.slice(end - 1, end + 1)))
      return null;
    return { start: at, end, secretStart: at, secretEnd: end };
  };
  return {
    matchAt,
    search(text, from) {
      const at = text.indexOf(form, from);
      return at === -1 ? null : (matchAt(text, at) ?? this.search(text, at + 1));
    },
  };
}
