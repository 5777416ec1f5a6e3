import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Our dialects, and what compares and records them, for Nodes that read no TypeScript. */
export async function loadDialects() {
  const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
  const outfile = join(tmpdir(), `watertight-dialects-${process.pid}.mjs`);
  const sources = [
    '../../../src/env/dialects/index.ts',
    '../../../src/env/dialects/decode.ts',
    './answers.ts',
    './recording.ts',
  ];
  await build({
    stdin: {
      contents: sources.map((source) => `export * from '${source}';`).join('\n'),
      resolveDir: here,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}
