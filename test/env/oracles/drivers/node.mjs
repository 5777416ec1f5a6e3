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
  node: (text) => ({ ...parseEnv(text) }),
  'node@20': (text) => ({ ...parseEnv(text) }),
  'dotenv-expand': (text) =>
    load('dotenv-expand').expand({ parsed: load('dotenv').parse(text), processEnv: {} }).parsed,
  'dotenv-expand@12': (text) =>
    load('dotenv-expand12').expand({ parsed: load('dotenv').parse(text), processEnv: {} }).parsed,
  dotenvx: (text) => {
    const result = load('@dotenvx/primitives').parseSync(text, { processEnv: {}, fk: '/dev/null' });
    return result.parsed;
  },
  varlock: (text) => {
    const { parseEnvSpecDotEnvFile } = load('@env-spec/parser');
    return resolveVarlock(parseEnvSpecDotEnvFile(text).configItems);
  },
};

/**
 * Values of the parser's tree, by the rules of varlock itself: a reference to a name that is not
 * in the file, or back to itself, is an error; the last of several items counts.
 */
function resolveVarlock(items) {
  const last = new Map(items.map((item) => [item.key, item]));
  const open = new Set();
  const resolveName = (name) => {
    const item = last.get(name);
    if (item === undefined || open.has(name)) throw new Error('invalid dependency');
    open.add(name);
    const value = item.value === undefined ? undefined : resolve(item.value);
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

const inputs = JSON.parse(readFileSync(inputsPath, 'utf8')).map((base64) =>
  Buffer.from(base64, 'base64'),
);
const answers = {};
for (const id of ids) {
  answers[id] = inputs.map((bytes) => {
    try {
      // Some values make an expander turn in circles for ever: that is a refusal too.
      globalThis.readOne = () => readers[id](bytes.toString('utf8'));
      return runInThisContext('readOne()', { timeout: 1000 });
    } catch {
      return '!';
    }
  });
}
writeFileSync(outputPath, JSON.stringify(answers));
