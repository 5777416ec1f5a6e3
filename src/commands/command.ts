import type { Settings } from '../config/settings.ts';
import type { Host } from '../host.ts';

/** Does the work of one command and gives the exit code. Input errors are thrown. */
export type RunCommand = (settings: Settings, host: Host) => Promise<number>;
