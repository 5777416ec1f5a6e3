import { readdirSync } from 'node:fs';

/** Names of what lies in a directory; none when it cannot be read. */
export function listDirectory(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
