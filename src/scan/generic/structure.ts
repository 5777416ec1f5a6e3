import type { Evidence } from './dismiss/index.ts';
import { isStrongGroup } from './names.ts';
import type { Shape } from './shape.ts';

/**
 * Share of real secrets by shape under a strong name, as measured on labelled public
 * repositories; used where no model is at hand.
 */
const shapeOdds: Readonly<Record<Shape, number>> = {
  bytes: 0.5,
  template: 0,
  nullish: 0,
  short: 0.05,
  mask: 0,
  number: 0.25,
  uuid: 0.8,
  hex: 0.85,
  urlpath: 0.05,
  member: 0.1,
  prose: 0.1,
  word: 0.36,
  ident: 0.2,
  identdig: 0.5,
  b64: 0.85,
  rnd16: 0.85,
  rnd8: 0.75,
  mix4: 0.5,
  symb: 0.6,
  other: 0.2,
};

/** Confidence from shape and name alone. */
export function gradeByStructure(evidence: Evidence): number {
  const { candidate, name, shape, value } = evidence;
  if (candidate.kind === 'bytes') return gradeBytes(evidence);
  const odds = shapeOdds[shape];
  if (candidate.kind === 'run') return value.digits >= 4 && value.distinct >= 12 ? 0.3 : 0.1;
  if (candidate.kind === 'scheme')
    return shape === 'word' || shape === 'ident' || value.length < 8 ? 0.1 : 0.85;
  if (candidate.kind === 'login') return Math.min(0.9, odds + 0.2);
  const isRandom = value.length >= 16 && value.digits > 0;
  if (isStrongGroup(name.group)) return name.endsInKeyword ? odds : odds * 0.8;
  return isRandom ? odds * 0.6 : odds * 0.15;
}

const keySizes = new Set([16, 24, 32, 48, 64, 96, 128]);

/** Of one byte each, and not the letters of a few words (`Bitcoin seed`). */
function areBytes(items: readonly string[]): boolean {
  const values = items.map((item) => Number(item.trim()));
  // What is no plain number (`0x2b_u8`) is taken for a byte.
  if (values.some((value) => value > 255 || value < -128)) return false;
  return !/^[A-Za-z]{2,}(?: [A-Za-z]{2,})+$/.test(String.fromCharCode(...values));
}

/** Numeric arrays of the sizes of keys under a name that says key, seed or secret. */
function gradeBytes({ candidate, name, view }: Evidence): number {
  const items = view.text
    .slice(candidate.start, candidate.end)
    .split(',')
    .filter((item) => item.trim() !== '');
  const distinct = new Set(items.map((item) => item.trim())).size;
  if (!areBytes(items)) return 0.1;
  if (items.length < 8 || items.length > 256 || distinct < items.length * 0.6) return 0.1;
  const isClosed = /^\s*[\]})]/.test(view.text.slice(candidate.end));
  const fits = !isClosed || keySizes.has(items.length);
  const isNamed =
    /key|secret|seed|auth|token|nonce|iv|salt|pass/.test(name.joined) && name.decoration === null;
  return isNamed ? (fits ? 0.7 : 0.5) : 0.2;
}
