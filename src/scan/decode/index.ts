import { base64 } from './base64.ts';
import { blockScalar } from './block-scalar.ts';
import { charCodes } from './char-codes.ts';
import { colours } from './colours.ts';
import { continuation } from './continuation.ts';
import type { Decoder, RunDecoder } from './decoder.ts';
import { entities } from './entities.ts';
import { escapes } from './escapes.ts';
import { hex } from './hex.ts';
import { joins } from './joins.ts';
import { percent } from './percent.ts';

/** Decoders that literals lead to, in the order of the reports. */
export const decoders: readonly Decoder[] = [
  joins,
  continuation,
  blockScalar,
  escapes,
  percent,
  entities,
  charCodes,
  colours,
];

/** Decoders of runs; the first that can read a run does. */
export const runDecoders: readonly RunDecoder[] = [hex, base64];
