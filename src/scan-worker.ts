import { parentPort, workerData } from 'node:worker_threads';
import { type LaneTask, scanTask } from './run/lane-task.ts';
import { leakLocator } from './run/locate-leaks.ts';
import { engineOfChoice, type SentChoice } from './run/sent-choice.ts';

// A thread of a scan: an engine of its own, made of what the main thread sent.
const choice: SentChoice = workerData;
const engine = await engineOfChoice(choice);
const locate = leakLocator(engine, choice.keptBytes);
parentPort?.on('message', (task: LaneTask) => {
  parentPort?.postMessage(scanTask(task, locate, engine.dismissed));
});
