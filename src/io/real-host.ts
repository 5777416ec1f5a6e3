import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import type { Host } from '../host.ts';

/** The world of a real process. Ctrl-C aborts `signal` once; the second one ends the process. */
export function realHost(): Host {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  process.once('SIGTERM', () => controller.abort());
  const { stdout, stderr } = process;
  let isClosed = false;
  // A reader that has seen enough (head, less) closes the pipe: nobody is left to be told.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isClosed = true;
  });
  stderr.on('error', () => undefined);
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write('\r\u001b[K');
    shown = false;
  };
  return {
    cwd: process.cwd(),
    environment: process.env,
    print: (text) => {
      clear();
      return new Promise((resolve) => {
        if (isClosed) resolve();
        else stdout.write(text, () => resolve());
      });
    },
    tell: (line) => {
      clear();
      stderr.write(`${line}\n`);
    },
    progress: (line) => {
      clear();
      if (line === '') return;
      stderr.write(line.slice(0, Math.max(10, (stderr.columns ?? 80) - 1)));
      shown = true;
    },
    outputIsTerminal: stdout.isTTY === true,
    errorIsTerminal: stderr.isTTY === true,
    columns: stdout.columns ?? 80,
    standardInput: () => process.stdin,
    now: () => performance.now(),
    today: new Date().toISOString().slice(0, 10),
    randomKey: () => randomBytes(32),
    signal: controller.signal,
    cores: availableParallelism(),
  };
}
