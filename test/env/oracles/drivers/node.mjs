// Reads every input with the readers that are npm packages and with this Node's own parser.
// Usage: node node.mjs PACKAGES INPUTS OUTPUT ID…   (PACKAGES: folder with node_modules)
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { runInThisContext } from 'node:vm';

const [packages, inputsPath, outputPath, ...ids] = process.argv.slice(2);
const load = createRequire(join(packages, 'package.json'));

const readers = {
  'node-dotenv': (text) => load('dotenv').parse(text),
  'node-dotenv@8': (text) => load('dotenv8').parse(text),
  node: (text) => ({ ...parseEnv(text) }),
  'node@20': (text) => ({ ...parseEnv(text) }),
  'dotenv-expand': (text, host) =>
    load('dotenv-expand').expand({ parsed: load('dotenv').parse(text), processEnv: { ...host } })
      .parsed,
  'dotenv-expand@12': (text, host) =>
    load('dotenv-expand12').expand({ parsed: load('dotenv').parse(text), processEnv: { ...host } })
      .parsed,
  dotenvx: (text, host) => {
    const options = { processEnv: { ...host }, fk: '/dev/null' };
    const result = load('@dotenvx/primitives').parseSync(text, options);
    return result.parsed;
  },
  varlock: (text, host) => {
    const { parseEnvSpecDotEnvFile } = load('@env-spec/parser');
    return resolveVarlock(parseEnvSpecDotEnvFile(text).configItems, host);
  },
};

/**
 * Values of the parser's tree, by the rules of varlock itself: a reference to a name that is not
 * in the file, or back to itself, is an error; the last of several items counts; what the
 * environment has of them comes first.
 */
function resolveVarlock(items, host) {
  const last = new Map(items.map((item) => [item.key, item]));
  const open = new Set();
  const resolveName = (name) => {
    const item = last.get(name);
    if (item === undefined || open.has(name)) throw new Error('invalid dependency');
    open.add(name);
    const own = item.value === undefined ? undefined : resolve(item.value);
    const value = host[name] ?? own;
    open.delete(name);
    return value;
  };
  const resolve = (node) => {
    if (!('name' in node)) return node.unescapedValue;
    const args = node.data.args.values;
    if (node.name === 'ref') return resolveName(args[0].value);
    if (node.name === 'concat') return args.map(resolve).join('');
    if (node.name === 'fallback') return args.map(resolve).find((value) => (value ?? '') !== '');
    throw new Error('a function');
  };
  const values = {};
  for (const name of last.keys()) {
    const value = resolveName(name);
    values[name] = value === undefined ? null : `${value}`;
  }
  return values;
}

const inputs = JSON.parse(readFileSync(inputsPath, 'utf8')).map(({ bytes, host }) => ({
  text: Buffer.from(bytes, 'base64').toString('utf8'),
  host,
}));
const answers = {};
for (const id of ids) {
  answers[id] = inputs.map(({ text, host }) => {
    try {
      // Some values make an expander turn in circles for ever: that is a refusal too.
      globalThis.readOne = () => readers[id](text, host);
      return runInThisContext('readOne()', { timeout: 1000 });
    } catch {
      return '!';
    }
  });
}
writeFileSync(outputPath, JSON.stringify(answers));
