// What the bundler is told about this program beside its options.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { loadModule, root } from './load-module.mjs';

/**
 * Built-ins whose import costs more than what we use of them: an ES import of a built-in asks for
 * every one of its exports, and these make some of them when asked (web cryptography, the list of
 * all flags).
 */
const costlyBuiltins = {
  'node:crypto':
    "export const{createHash,createHmac,randomBytes}=process.getBuiltinModule('node:crypto');",
  'node:process': 'export default globalThis.process;',
  'node:timers/promises':
    "export const{setImmediate}=process.getBuiltinModule('node:timers/promises');",
};

/**
 * Modules that are worked out here, so that a start need not: what the engine needs of the rules,
 * packed (texts and examples stay in a lazy chunk), and its digest.
 */
async function precomputed() {
  const { leakMatchers } = await loadModule('rules/leaks/matchers.ts');
  const { matchersDigest } = await loadModule('rules/matchers-digest.ts');
  const { packMatchers } = await loadModule('scripts/pack-matchers.ts');
  const packed = JSON.stringify(packMatchers(leakMatchers));
  return new Map([
    [
      join(root, 'rules', 'leaks', 'matchers.ts'),
      `import { unpackMatchers } from '../../src/model/packed-matchers.ts';
export const leakMatchers = unpackMatchers(${packed});`,
    ],
    [
      join(root, 'rules', 'matchers-digest.ts'),
      `export const matchersDigest = ${JSON.stringify(matchersDigest)};`,
    ],
  ]);
}

/**
 * What every run loads. All entries import it first, so that it is one chunk: shared modules would
 * lie in dozens of small files otherwise, and each costs more to open than to compile.
 */
const core = join(root, 'src', 'commands', 'check.ts');

/** The doors, and all modules of ours that are loaded when they are used. */
function entries() {
  const found = new Set(['cli', 'action', 'index'].map((door) => join(root, 'src', `${door}.ts`)));
  for (const name of readdirSync(join(root, 'src'), { recursive: true })) {
    if (!name.endsWith('.ts')) continue;
    const file = join(root, 'src', name);
    for (const [, target] of readFileSync(file, 'utf8').matchAll(/\bimport\('(\.[^']+)'\)/g)) {
      found.add(join(dirname(file), target));
    }
  }
  found.delete(core);
  return found;
}

/** Gives the text of a module; tells where its imports count from. */
function module(path, contents, loader) {
  return { contents, loader, resolveDir: dirname(path) };
}

/** The plugin of the build. */
export async function watertightPlugin() {
  const modules = await precomputed();
  const early = entries();
  return {
    name: 'watertight',
    setup(bundle) {
      bundle.onLoad({ filter: /[\\/]rules[\\/].*matchers/ }, ({ path }) =>
        modules.has(path) ? module(path, modules.get(path), 'js') : undefined,
      );
      bundle.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        if (!early.has(path)) return undefined;
        const [, first, rest] = /^(#!.*\n)?([\s\S]*)$/.exec(readFileSync(path, 'utf8'));
        const name = `./${relative(dirname(path), core)}`.replaceAll('\\', '/');
        return module(path, `${first ?? ''}import '${name}';\n${rest}`, 'ts');
      });
      bundle.onResolve({ filter: /^node:/ }, ({ path, kind }) =>
        kind === 'import-statement' && Object.hasOwn(costlyBuiltins, path)
          ? { path, namespace: 'builtin', sideEffects: false }
          : undefined,
      );
      bundle.onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
        contents: costlyBuiltins[path],
      }));
      // The toolkit's core asks for an HTTP client only to fetch an OIDC token; the client would
      // pull 400 KB into the start of every step.
      bundle.onResolve({ filter: /^@actions\/http-client/ }, ({ importer }) =>
        /[\\/]@actions[\\/]core[\\/]/.test(importer)
          ? { path: join(root, 'src', 'io', 'toolkit-http.ts') }
          : undefined,
      );
    },
  };
}
