import type { Location } from './location.ts';

/** Exit codes of every door. */
export const exitCodes = {
  /** All of the range was looked at; nothing at or above the thresholds. */
  clean: 0,
  /** Findings at or above both thresholds. */
  findings: 1,
  /** The work could not be done: usage, configuration, schema, a bug. */
  error: 2,
  /** Something in range was not looked at, and nothing was found in the rest. */
  incomplete: 3,
} as const;

/**
 * An option, a file or an environment of our user's is wrong (exit code 2).
 *
 * The message names the thing, the rule that it broke and the way out, and never holds a value
 * from a scanned file. It is shown as it is, without a stack.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly location: Location | undefined;

  constructor(message: string, location?: Location) {
    super(message);
    this.location = location;
  }
}

/** Several input errors at once, so that nobody mends them one by one. */
export class InputErrors extends Error {
  override readonly name = 'InputErrors';
  readonly errors: readonly InputError[];

  constructor(errors: readonly InputError[]) {
    super(errors.map((error) => error.message).join('\n'));
    this.errors = errors;
  }
}

/** The message of an input error, led by the place it is about unless it names that itself. */
export function withPlace({ message, location }: InputError): string {
  if (location === undefined || message.startsWith(`${location.path}:`)) return message;
  if (location.line === undefined) {
    return message.includes(location.path) ? message : `${location.path}: ${message}`;
  }
  return `${location.path}:${location.line}: ${message}`;
}
