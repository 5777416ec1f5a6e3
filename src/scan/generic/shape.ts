import type { ValueFacts } from './value-facts.ts';
import { isMask, isNullWord, isTemplate } from './value-tests.ts';

/** What a value looks like: the first test that fits, in this order. */
export const shapes = [
  'bytes',
  'template',
  'nullish',
  'short',
  'mask',
  'number',
  'uuid',
  'hex',
  'urlpath',
  'member',
  'prose',
  'word',
  'ident',
  'identdig',
  'b64',
  'rnd16',
  'rnd8',
  'mix4',
  'symb',
  'other',
] as const;
export type Shape = (typeof shapes)[number];

const randomShapes: ReadonlySet<Shape> = new Set(['uuid', 'hex', 'b64', 'rnd16', 'rnd8']);

/** True for shapes that hardly anything but a generator gives. */
export function isRandomShape(shape: Shape): boolean {
  return randomShapes.has(shape);
}

const uuid = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;

/** The shape of a value that is no numeric array. */
export function shapeOf(value: ValueFacts): Shape {
  const { text, length } = value;
  if (isTemplate(text)) return 'template';
  if (isNullWord(text)) return 'nullish';
  if (length < 4) return 'short';
  if (isMask(value)) return 'mask';
  if (/^[-+]?(?:\d[\d_.,]*|0x[0-9a-f]+)$/i.test(text)) return 'number';
  if (uuid.test(text)) return 'uuid';
  if (length >= 16 && /^(?:0x)?[0-9a-f]+$/i.test(text)) return 'hex';
  if (/^(?:[a-z][a-z0-9+.-]*:\/\/|\.{0,2}\/[\w.-]+\/|~\/|[A-Z]:\\)/i.test(text)) return 'urlpath';
  if (/^[A-Za-z_$]+\d?(?:(?:\.|->|::|\?\.)[A-Za-z_$]+\d?)+(?:\(.*)?$/.test(text)) return 'member';
  if (isProse(value)) return 'prose';
  if (/^(?:[a-z]+|[A-Z]+|[A-Z][a-z]+)$/.test(text)) return 'word';
  if (/^[A-Za-z_\-.$:/]+$/.test(text)) return 'ident';
  if (/^[A-Za-z_\-.$:/]*\d{1,4}[A-Za-z_\-.$:/]*$/.test(text)) return 'identdig';
  if (length >= 20 && /^[A-Za-z0-9+/]+={0,2}$/.test(text) && length % 4 === 0) return 'b64';
  if (length >= 16 && value.digits >= 2 && /^[A-Za-z0-9_.+=/~%-]+$/.test(text)) return 'rnd16';
  if (length >= 8 && value.digits >= 1 && value.symbols <= 2) return 'rnd8';
  if (value.digits >= 1 && value.symbols <= 1) return 'mix4';
  return value.symbols > 0 ? 'symb' : 'other';
}

function isProse(value: ValueFacts): boolean {
  if (value.beyond > 0.2 * value.length) return true;
  return (
    value.blanks > 0 &&
    /[A-Za-z\u0080-\uffff]{2,}[,.;:!?]? +[A-Za-z\u0080-\uffff]{2,}/.test(value.text)
  );
}
