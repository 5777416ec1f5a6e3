#!/usr/bin/env node
// Trains the likelihood model: node scripts/train-likelihood.mjs --corpus DIR [--dump FILE] [--dry]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'train-likelihood-'));
try {
  const outfile = join(folder, 'train.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('./train-likelihood/main.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    logLevel: 'error',
  });
  const { main } = await import(pathToFileURL(outfile).href);
  process.exitCode = await main(process.argv.slice(2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
