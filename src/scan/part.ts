/** A half-open range of bytes. */
export interface Part {
  readonly start: number;
  readonly end: number;
}
