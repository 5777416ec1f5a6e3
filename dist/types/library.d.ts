import type { Report } from './model/report.js';
/**
 * Judges a directory as the command line does and gives the report as data.
 *
 * @param argv words of a command line, such as `['scan', '--diff', 'main..HEAD']`
 * @throws {InputError | InputErrors} when the work could not be done
 */
export declare function runInDirectory(cwd: string, argv?: readonly string[]): Promise<Report>;
