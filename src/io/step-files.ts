import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../host.ts';

/** Folder of this step for reports: below `RUNNER_TEMP`, which the runner empties after the job. */
export function stepFolder(host: Host): string {
  const base = host.environment['RUNNER_TEMP'] ?? tmpdir();
  const folder = join(base, 'watertight');
  mkdirSync(folder, { recursive: true });
  return folder;
}
