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
    const { simpleResolver } = load(
      join(packages, 'node_modules/@env-spec/parser/dist/simple-resolver.js'),
    );
    const values = simpleResolver(parseEnvSpecDotEnvFile(text), { env: {} });
    for (const name in values) values[name] = values[name] === undefined ? null : `${values[name]}`;
    return values;
  },
};

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
