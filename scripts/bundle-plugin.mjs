// What the bundler is told about this program beside its options.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { loadModule, root } from './load-module.mjs';

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
export const { matchers: leakMatchers, anchors: leakAnchors } = unpackMatchers(${packed});`,
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

/** What is read of our sources beforehand. */
function survey() {
  /** The doors, and all modules of ours that are loaded when they are used. */
  const entries = new Set(
    ['cli', 'action', 'index'].map((door) => join(root, 'src', `${door}.ts`)),
  );
  /** Names that we import of each built-in. */
  const builtins = new Map();
  for (const name of readdirSync(join(root, 'src'), { recursive: true })) {
    if (!name.endsWith('.ts')) continue;
    const file = join(root, 'src', name);
    const text = readFileSync(file, 'utf8');
    for (const [, target] of text.matchAll(/\bimport\('(\.[^']+)'\)/g)) {
      entries.add(join(dirname(file), target));
    }
    for (const [, names, builtin] of text.matchAll(/^import \{([^}]+)\} from '(node:[^']+)'/gm)) {
      const values = names.split(',').filter((each) => !/^\s*(?:type\b|$)/.test(each));
      const known = builtins.get(builtin) ?? new Set();
      for (const value of values) known.add(value.trim().replace(/ as .*$/, ''));
      builtins.set(builtin, known);
    }
  }
  entries.delete(core);
  return { entries, builtins };
}

/**
 * A built-in with the names that we use. An ES import of it would ask for every one of its
 * exports, and some are made when they are asked for: file streams, web cryptography.
 */
function builtinModule(path, names) {
  if (path === 'node:process') return 'export default globalThis.process;';
  return `export const{${[...names].sort().join(',')}}=process.getBuiltinModule('${path}');`;
}

/** Gives the text of a module; tells where its imports count from. */
function module(path, contents, loader) {
  return { contents, loader, resolveDir: dirname(path) };
}

/** The plugin of the build. */
export async function watertightPlugin() {
  const modules = await precomputed();
  const { entries, builtins } = survey();
  return {
    name: 'watertight',
    setup(bundle) {
      bundle.onLoad({ filter: /[\\/]rules[\\/].*matchers/ }, ({ path }) =>
        modules.has(path) ? module(path, modules.get(path), 'js') : undefined,
      );
      bundle.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        if (!entries.has(path)) return undefined;
        const [, first, rest] = /^(#!.*\n)?([\s\S]*)$/.exec(readFileSync(path, 'utf8'));
        const name = `./${relative(dirname(path), core)}`.replaceAll('\\', '/');
        return module(path, `${first ?? ''}import '${name}';\n${rest}`, 'ts');
      });
      bundle.onResolve({ filter: /^node:/ }, ({ path, kind, importer }) =>
        kind === 'import-statement' && importer.startsWith(join(root, 'src'))
          ? { path, namespace: 'builtin', sideEffects: false }
          : undefined,
      );
      bundle.onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
        contents: builtinModule(path, builtins.get(path) ?? []),
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
