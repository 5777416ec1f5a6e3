import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Confidence from which a finding is shown unless the user says otherwise. */
export const threshold = 0.5;

/**
 * What the shipped bundle finds below `folder` at any confidence.
 *
 * @param {string} folder
 * @returns {{path: string, from: number, to: number, rule: string, confidence: number}[]}
 */
export function scanFolder(folder) {
  const cli = join(root, 'dist', 'cli.js');
  const options = ['--no-config', '--no-baseline', '--include-ignored', '--min-confidence', '0'];
  const args = [cli, 'scan', ...options, '--format', 'json', '--quiet', '--cwd', folder];
  const done = spawnSync(process.execPath, args, { maxBuffer: 1 << 30, encoding: 'utf8' });
  if (![0, 1, 3].includes(done.status)) throw new Error(`the scan failed: ${done.stderr}`);
  return JSON.parse(done.stdout).findings.map(({ location, ruleId, confidence }) => ({
    path: location.path,
    from: location.line,
    to: location.endLine,
    rule: ruleId,
    confidence,
  }));
}
