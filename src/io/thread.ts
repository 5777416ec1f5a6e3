import { Worker } from 'node:worker_threads';

/** A thread that answers tasks one after the other. */
export interface Thread<Task, Answer> {
  /**
   * The answer to a task; what `transfer` names is gone from this thread afterwards.
   *
   * @throws {Error} what ended the thread
   */
  ask(task: Task, transfer: readonly ArrayBuffer[]): Promise<Answer>;
  /** Ends it at once. Safe to call twice. */
  close(): Promise<void>;
}

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts a thread that runs the module `file`, which answers each message with one message.
 *
 * @param data what the module finds as `workerData`
 */
export function startThread<Task, Answer>(file: URL, data: unknown): Thread<Task, Answer> {
  const worker = new Worker(file, { workerData: data });
  const waiting: Waiting<Answer>[] = [];
  let failure: Error | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  worker.on('message', (answer: Answer) => waiting.shift()?.resolve(answer));
  worker.on('error', fail);
  worker.on('messageerror', fail);
  worker.on('exit', () => fail(new Error('a scanning thread ended early')));
  return {
    ask: (task, transfer) =>
      new Promise((resolve, reject) => {
        if (failure) {
          reject(failure);
          return;
        }
        waiting.push({ resolve, reject });
        worker.postMessage(task, [...transfer]);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
