// Builds dist/: one bundle per entry plus chunks that are loaded when they are used.
// The same sources give the same bytes, wherever the checkout lies.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { watertightPlugin } from './bundle-plugin.mjs';
import { root } from './load-module.mjs';

const outdir = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What the CommonJS packages in the bundle need; only the chunks that hold one carry it. */
const banner =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

rmSync(outdir, { recursive: true, force: true });
const result = await build({
  absWorkingDir: root,
  entryPoints: {
    cli: 'src/cli.ts',
    action: 'src/action.ts',
    index: 'src/index.ts',
    'scan-worker': 'src/scan-worker.ts',
  },
  outdir,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minify: true,
  charset: 'ascii',
  legalComments: 'none',
  chunkNames: 'chunks/[name]-[hash]',
  define: { __VERSION__: JSON.stringify(version) },
  metafile: true,
  write: false,
  logLevel: 'warning',
  // The package's ES modules: of a CommonJS chunk import() would give the default export alone.
  alias: { yaml: join(root, 'node_modules', 'yaml', 'browser', 'index.js') },
  plugins: [await watertightPlugin()],
});

for (const { path, text } of result.outputFiles) {
  mkdirSync(dirname(path), { recursive: true });
  const ascii = escapeRest(text);
  const mode = text.startsWith('#!') ? 0o755 : 0o644;
  writeFileSync(path, /\brequire\b/.test(ascii) ? withBanner(ascii) : ascii, { mode });
}
writeLicences(result.metafile);
writeTypes('src/index.ts');
report(result.metafile);

/**
 * Escapes what `charset` leaves: expressions. Text of ASCII alone takes half the memory, since V8
 * keeps it at one byte a character.
 */
function escapeRest(text) {
  return text.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A `#!` line stays the first. */
function withBanner(text) {
  const [line = ''] = /^#!.*\n/.exec(text) ?? [];
  return `${line}${banner}\n${text.slice(line.length)}`;
}

/** Collects the licence of every package whose code is in the bundle. */
function writeLicences(metafile) {
  const packages = new Set();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
      if (match && bytesInOutput > 0) packages.add(match[1]);
    }
  }
  const texts = [...packages].sort().map((folder) => {
    const {
      name,
      version: release,
      license,
    } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = ['LICENSE', 'LICENSE.md', 'license', 'LICENSE.txt', 'LICENSE-MIT'].find(
      (candidate) => {
        try {
          return readFileSync(join(root, folder, candidate), 'utf8').length > 0;
        } catch {
          return false;
        }
      },
    );
    const text = file
      ? readFileSync(join(root, folder, file), 'utf8')
          .replace(/\r\n/g, '\n')
          .trim()
      : `Licence: ${license}`;
    return `${name} ${release}\n\n${text}\n`;
  });
  writeFileSync(join(outdir, 'licenses.txt'), texts.join(`\n${'-'.repeat(72)}\n\n`));
}

/** Writes the declarations that the library's entry reaches, below dist/types. */
function writeTypes(entry) {
  const folder = mkdtempSync(join(tmpdir(), 'watertight-types-'));
  try {
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const options = [
      '--noEmit',
      'false',
      '--declaration',
      '--emitDeclarationOnly',
      '--outDir',
      folder,
      '--rootDir',
      root,
    ];
    const done = spawnSync(process.execPath, [tsc, '-p', root, ...options], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`the types do not compile:\n${done.stdout}`);
    const files = [entry];
    for (const file of files) {
      const text = readFileSync(join(folder, file.replace(/\.ts$/, '.d.ts')), 'utf8');
      for (const [, name] of text.matchAll(/from '(\.[^']+)\.ts'/g)) {
        const next = join(dirname(file), `${name}.ts`).replaceAll('\\', '/');
        if (!files.includes(next)) files.push(next);
      }
      const target = join(outdir, 'types', file.replace(/^src\//, '').replace(/\.ts$/, '.d.ts'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(
        target,
        text.replace(/(from '\.[^']+)\.ts'/g, "$1.js'").replaceAll('\r\n', '\n'),
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints what each entry loads at its start, and what a scan loads in all. */
function report(metafile) {
  const scan = ['src/run/build-engine.ts', 'src/run/find-leaks.ts', 'src/report/terminal.ts'];
  const entries = new Map(
    Object.entries(metafile.outputs).map(([file, { entryPoint }]) => [entryPoint, file]),
  );
  const print = (name, sources) => {
    const seen = new Set(sources.map((source) => entries.get(source)));
    for (const file of seen) {
      for (const { path, kind } of metafile.outputs[file].imports) {
        if (kind === 'import-statement' && metafile.outputs[path]) seen.add(path);
      }
    }
    const bytes = [...seen].reduce((sum, file) => sum + metafile.outputs[file].bytes, 0);
    console.log(`${name}: ${(bytes / 1024).toFixed(0)} KB in ${seen.size} files`);
  };
  for (const door of ['cli', 'action', 'index']) {
    print(`${door} at its start`, [`src/${door}.ts`]);
    print(`${door} with a scan`, [`src/${door}.ts`, ...scan]);
  }
}
