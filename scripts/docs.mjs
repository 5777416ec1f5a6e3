// Writes the generated pages, or with --check fails when one of them is stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadModule, root } from './load-module.mjs';

const { rulePages } = await loadModule('scripts/rule-pages.ts');
const { envSchemaPage } = await loadModule('scripts/env-schema-page.ts');
const { seedsTracePage } = await loadModule('scripts/seeds-trace-page.ts');
const trace = seedsTracePage({
  read: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null),
});
if (trace.problems.length > 0) {
  console.error(trace.problems.join('\n'));
  process.exit(1);
}
const pages = new Map([
  ...[...rulePages()].map(([file, text]) => [join('docs', 'rules', file), text]),
  [join('docs', 'env.schema.json'), await envSchemaPage()],
  [join('docs', 'seeds-trace.md'), trace.page],
]);
const isCheck = process.argv.includes('--check');
const stale = [];

for (const [file, text] of pages) {
  const path = join(root, file);
  const before = existsSync(path) ? readFileSync(path, 'utf8').replace(/\r\n/g, '\n') : null;
  if (before === text) continue;
  stale.push(file);
  if (!isCheck) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
const folder = join(root, 'docs', 'rules');
for (const name of existsSync(folder) ? readdirSync(folder) : []) {
  const file = join('docs', 'rules', name);
  if (pages.has(file)) continue;
  stale.push(file);
  if (!isCheck) rmSync(join(root, file));
}

if (stale.length === 0) console.log(`${pages.size} generated pages are current`);
else if (isCheck) {
  console.error(`stale: ${stale.join(', ')}; run "node scripts/docs.mjs" and commit`);
  process.exitCode = 1;
} else console.log(`written: ${stale.join(', ')}`);
