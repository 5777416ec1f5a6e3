import { readFileSync } from 'node:fs';

/** The parsed content of a JSON file of the runner, null when it cannot be read. */
export function readJsonFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
