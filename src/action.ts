import process from 'node:process';
import { realHost } from './io/real-host.ts';
import { runStep } from './step.ts';

process.exitCode = await runStep(realHost());
