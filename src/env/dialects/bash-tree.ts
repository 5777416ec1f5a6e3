import type { BashPart, BashWord } from './bash-words.ts';
import type { Span } from './reading-builder.ts';

/** `NAME=…`, `NAME+=…`, `NAME[…]=…` or `NAME=(…)`. */
export interface BashAssignment {
  readonly name: string;
  readonly nameSpan: Span;
  readonly written: Span;
  readonly appends: boolean;
  readonly subscript: string | null;
  /** Words of an array, null for a plain value. */
  readonly array: readonly BashWord[] | null;
  readonly parts: readonly BashPart[];
}

/** `failing`: one of them leads from a file that is not there, or into a folder that is not. */
export type BashRedirects = 'none' | 'fine' | 'failing';

export type BashCommand =
  | {
      readonly kind: 'simple';
      readonly assignments: readonly BashAssignment[];
      readonly words: readonly BashWord[];
      readonly redirects: BashRedirects;
    }
  /** `(…)` runs in a process of its own, `{ …; }` in this one. */
  | { readonly kind: 'subshell' | 'group'; readonly list: BashList }
  /** Loops, conditions and functions: which of their commands run cannot be told. */
  | { readonly kind: 'compound'; readonly lists: readonly BashList[] };

export interface BashStep {
  /** What joins it to the step before. */
  readonly joint: ';' | '&&' | '||';
  readonly isInverted: boolean;
  readonly pipeline: readonly BashCommand[];
  readonly inBackground: boolean;
}

export type BashList = readonly BashStep[];
