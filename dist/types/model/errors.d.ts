import type { Location } from './location.js';
/** Exit codes of every door. */
export declare const exitCodes: {
    /** All of the range was looked at; nothing at or above the thresholds. */
    readonly clean: 0;
    /** Findings at or above both thresholds. */
    readonly findings: 1;
    /** The work could not be done: usage, configuration, schema, a bug. */
    readonly error: 2;
    /** Something in range was not looked at, and nothing was found in the rest. */
    readonly incomplete: 3;
};
/**
 * An option, a file or an environment of our user's is wrong (exit code 2).
 *
 * The message names the thing, the rule that it broke and the way out, and never holds a value
 * from a scanned file. It is shown as it is, without a stack.
 */
export declare class InputError extends Error {
    readonly name = "InputError";
    readonly location: Location | undefined;
    constructor(message: string, location?: Location);
}
/** Several input errors at once, so that nobody mends them one by one. */
export declare class InputErrors extends Error {
    readonly name = "InputErrors";
    readonly errors: readonly InputError[];
    constructor(errors: readonly InputError[]);
}
/** The message of an input error, led by the place it is about unless it names that itself. */
export declare function withPlace({ message, location }: InputError): string;
