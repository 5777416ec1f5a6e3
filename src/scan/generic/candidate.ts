/**
 * How a candidate was met.
 *
 * `assign`: name, sign, value · `arg`: quoted name, comma, value · `call`: `setPassword("x")` ·
 * `tag`: `<password>x</password>` · `pair`: `name: X` and `value: x` · `flag`: `--password x` ·
 * `words`: name, blank, quoted value · `scheme`: `Bearer x`, `Basic x` · `login`: `-u user:x` ·
 * `url`: `scheme://user:x@` · `bytes`: a numeric array · `uuid`, `run`: no name at all.
 */
export type CandidateKind =
  | 'assign'
  | 'arg'
  | 'call'
  | 'tag'
  | 'pair'
  | 'flag'
  | 'words'
  | 'scheme'
  | 'login'
  | 'url'
  | 'bytes'
  | 'uuid'
  | 'run';

/** Something that may be a secret. Offsets are UTF-16 units of the line, half-open. */
export interface Candidate {
  readonly kind: CandidateKind;
  /** The name with a preceding word (`Client Secret`), empty where there is none. */
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly start: number;
  readonly end: number;
  /** The opening quote (`"`, `\"`, `'''`), empty for a bare value. */
  readonly quote: string;
  /** The sign between name and value: `=`, `:`, `=>`, `(`, `,`, `>`, a blank. */
  readonly sign: string;
  /** The value is an element of a list. */
  readonly inList: boolean;
  /** The value stands inside a call or constructor: `Some("x")`. */
  readonly wrapped: boolean;
  /** The value is the default of a lookup: `getenv("X", "x")`, `${X:-x}`, `y || "x"`. */
  readonly isDefault: boolean;
  /** For `url` and `scheme`: the scheme in lower case. */
  readonly scheme: string;
}

/** A candidate with the usual defaults. */
export function makeCandidate(
  given: Partial<Candidate> & Pick<Candidate, 'kind' | 'start' | 'end'>,
): Candidate {
  return {
    name: '',
    nameStart: given.start,
    nameEnd: given.start,
    quote: '',
    sign: '',
    inList: false,
    wrapped: false,
    isDefault: false,
    scheme: '',
    ...given,
  };
}
