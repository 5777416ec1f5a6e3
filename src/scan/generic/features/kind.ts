import type { CandidateKind } from '../candidate.ts';
import { isRandomShape, type Shape } from '../shape.ts';
import { type Feature, flag } from './feature.ts';

const looseKinds: ReadonlySet<CandidateKind> = new Set(['arg', 'call', 'tag', 'pair', 'words']);

/** True where name and value are not joined by a sign: arguments, tags, words in a row. */
export function isLooseKind(kind: CandidateKind): boolean {
  return looseKinds.has(kind);
}

const kind = (wanted: CandidateKind, words: string): Feature => ({
  name: `k.${wanted}`,
  words,
  read: ({ candidate }) => flag(candidate.kind === wanted),
});

const shape = (wanted: Shape, words: string): Feature => ({
  name: `s.${wanted}`,
  words,
  read: (evidence) => flag(evidence.shape === wanted),
});

/** Features of how the candidate was met and of what its value looks like as a whole. */
export const kindFeatures: readonly Feature[] = [
  {
    name: 'k.looseWord',
    words: 'words or identifier without a sign before it',
    read: ({ candidate, shape }) => flag(isLooseKind(candidate.kind) && !isRandomShape(shape)),
  },
  kind('flag', 'value of a command line flag'),
  kind('scheme', 'value of an authorization header'),
  kind('login', 'password given to a command'),
  kind('run', 'random run without a telling name'),
  shape('number', 'a number'),
  shape('uuid', 'a UUID'),
  shape('hex', 'hexadecimal digits'),
  shape('urlpath', 'a URL or path'),
  shape('member', 'names joined by dots'),
  shape('prose', 'words of a sentence'),
  shape('word', 'one plain word'),
  shape('ident', 'an identifier'),
  shape('identdig', 'an identifier with a number'),
  shape('b64', 'base64'),
  shape('rnd16', '16 and more random characters'),
  shape('rnd8', 'letters and digits mixed'),
  shape('mix4', 'a few letters and digits'),
  shape('symb', 'letters and symbols'),
];
