/** The outside world as the program sees it: streams, environment, clock. */
export interface Host {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Writes to standard output; resolves once it may take more. A closed pipe is no error. */
  print(text: string): Promise<void>;
  /** Writes a line to standard error. */
  tell(line: string): void;
  /** Shows a passing line on the terminal, replacing the one before; empty clears it. */
  progress(line: string): void;
  readonly outputIsTerminal: boolean;
  readonly errorIsTerminal: boolean;
  /** Width of the terminal in columns; 80 when there is none. */
  readonly columns: number;
  /** Bytes of standard input. */
  standardInput(): AsyncIterable<Uint8Array>;
  /** Milliseconds from some fixed point. */
  now(): number;
  /** ISO date of today. */
  readonly today: string;
  /** 32 random bytes. */
  randomKey(): Uint8Array;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Number of processors. */
  readonly cores: number;
}
