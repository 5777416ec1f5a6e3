import { startThread } from '../io/thread.ts';
import { maxKept } from '../scan/version-scanner.ts';
import type { LaneThread } from './scan-lanes.ts';
import type { SentChoice } from './sent-choice.ts';

/** More threads than this only take memory. */
const mostThreads = 32;

/** Starts the threads of a scan: each loads the bundle's worker and builds its own engine. */
export function startLanes(jobs: number, choice: Omit<SentChoice, 'keptBytes'>): LaneThread[] {
  const count = Math.min(jobs, mostThreads);
  // Beside the folder of the chunks, one of which holds this code.
  const file = new URL('../scan-worker.js', import.meta.url);
  const data: SentChoice = { ...choice, keptBytes: maxKept / count };
  return Array.from({ length: count }, () => startThread(file, data));
}
