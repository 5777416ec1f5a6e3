/**
 * Writes rules/leaks/index.ts: one import for each provider's file, so that adding a file is all
 * it takes to add a provider. With --check it only says whether the list is current.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../rules/leaks/', import.meta.url));
const listed = join(folder, 'index.ts');
const notProviders = new Set(['index.ts', 'matchers.ts']);

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !notProviders.has(file))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();
const variable = (name) =>
  name.replace(/^\d/, '_$&').replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

const text = `// Written by scripts/list-rules.mjs; add a provider by adding its file.
import type { LeakRule } from '../../src/model/leak-rule.ts';
${names.map((name) => `import ${variable(name)} from './${name}.ts';`).join('\n')}

/** Every built-in rule for leaks with a known format, by provider. */
export const leakRules: readonly LeakRule[] = [
${names.map((name) => `  ...${variable(name)},`).join('\n')}
];
`;

if (!process.argv.includes('--check')) {
  writeFileSync(listed, text);
} else if (readFileSync(listed, 'utf8') !== text) {
  console.error('rules/leaks/index.ts is stale: run node scripts/list-rules.mjs');
  process.exitCode = 1;
}
