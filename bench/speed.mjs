// Measures the shipped bundle as ratios to what the machine itself needs: medians of runs that
// alternate, so that a machine that slows down slows both. Run: node bench/speed.mjs [REPOSITORY]
// A repository to measure is made by bench/make-history.mjs.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const cli = join(process.env.WATERTIGHT_DIST ?? join(root, 'dist'), 'cli.js');
const rounds = Number(process.env.ROUNDS ?? 7);

/** Wall milliseconds of one run; exit codes 0, 1 and 3 are answers, anything else is a failure. */
function time({ command, args, cwd, input }) {
  const started = process.hrtime.bigint();
  const done = spawnSync(command, args, {
    cwd,
    input,
    stdio: [input ? 'pipe' : 'ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 30,
  });
  const wall = Number(process.hrtime.bigint() - started) / 1e6;
  if (done.error || ![0, 1, 3].includes(done.status))
    throw new Error(`${command} ${args.join(' ')} failed: ${done.stderr}`);
  return wall;
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** The ratio to other commands, one after the other, pair by pair, after one warm-up of each. */
function compare(name, ours, theirs, target) {
  const all = (commands) => [commands].flat().reduce((sum, command) => sum + time(command), 0);
  time(ours);
  all(theirs);
  const pairs = Array.from({ length: rounds }, () => ({ ours: time(ours), theirs: all(theirs) }));
  const ratio = median(pairs.map((pair) => pair.ours / pair.theirs));
  const walls = `${median(pairs.map((pair) => pair.ours)).toFixed(0)} ms against ${median(pairs.map((pair) => pair.theirs)).toFixed(0)} ms`;
  console.log(`${name}: ${ratio.toFixed(2)}x (target ${target}x), ${walls}`);
}

const node = { command: process.execPath, args: ['-e', '0'] };
const watertight = (cwd, ...args) => ({ command: process.execPath, args: [cli, ...args], cwd });

const folder = mkdtempSync(join(tmpdir(), 'watertight-bench-'));
/** Outside of the repository that the other folder is. */
const apart = mkdtempSync(join(tmpdir(), 'watertight-bench-'));
try {
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: folder,
    });
  git('init', '--quiet', '--template=', '-b', 'main');
  for (let file = 0; file < 5_000; file += 1) {
    const path = join(folder, `src/${file % 50}`, `module-${file}.ts`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, sourceFile(file));
  }
  git('add', '.');
  git('commit', '--quiet', '-m', 'base');
  git('checkout', '--quiet', '-b', 'topic');
  for (let file = 0; file < 10; file += 1)
    writeFileSync(join(folder, 'src/0', `new-${file}.ts`), sourceFile(file + 9_000));
  git('add', '.');
  git('commit', '--quiet', '-m', 'change');
  compare('scan of a tree of 5,000 source files', watertight(folder, 'scan'), node, 8);
  compare(
    'scan of a pull request of 10 files',
    watertight(folder, 'scan', '--diff', 'main..topic'),
    node,
    4,
  );
  compare(
    'check of a pull request of 10 files',
    watertight(folder, 'check', '--diff', 'main..topic'),
    node,
    4,
  );
  const { cwd, files } = writeLargePull(apart);
  compare(
    'check of a pull request of 3,000 files in 500 commits, to rev-list --objects and a scan',
    watertight(cwd, 'check', '--diff', 'main..topic'),
    [
      { command: 'git', args: ['rev-list', '--objects', 'main..topic'], cwd },
      watertight(files, 'scan'),
    ],
    3,
  );
  const project = join(folder, 'project');
  writeEnvProject(project, { described: 100, perFile: 100 });
  compare('env check of 1,000 variables in 10 files', watertight(project, 'env', 'check'), node, 4);
  const large = join(folder, 'large-project');
  writeEnvProject(large, { described: 1_000, perFile: 100 });
  compare('the same, with a schema of 1,000 variables', watertight(large, 'env', 'check'), node, 4);
} finally {
  for (const path of [folder, apart]) rmSync(path, { recursive: true, force: true });
}

const [repository] = process.argv.slice(2);
if (repository) {
  const cwd = resolve(repository);
  const ids = execFileSync('git', ['rev-list', '--objects', '--all'], { cwd, maxBuffer: 1 << 30 })
    .toString()
    .split('\n')
    .map((line) => line.slice(0, line.indexOf(' ')));
  const types = execFileSync('git', ['cat-file', '--batch-check=%(objecttype) %(objectname)'], {
    cwd,
    input: ids.filter((id) => id !== '').join('\n'),
    maxBuffer: 1 << 30,
  });
  const blobs = types
    .toString()
    .split('\n')
    .filter((line) => line.startsWith('blob '))
    .map((line) => line.slice(5));
  const plain = {
    command: 'git',
    args: ['cat-file', '--batch', '--buffer'],
    cwd,
    input: `${blobs.join('\n')}\n`,
  };
  compare(
    `history of ${blobs.length} blobs`,
    watertight(cwd, 'scan', '--history', '--all'),
    plain,
    2.5,
  );
} else {
  console.log('history: name a repository to measure it too: node bench/speed.mjs REPOSITORY');
}

/** About 8 KB of ordinary code: the same for the same number. */
function sourceFile(seed) {
  const lines = [];
  for (let line = 0; line < 200; line += 1) {
    const n = (seed * 7919 + line * 104729) % 9973;
    lines.push(
      [
        `import { part${n} } from './part-${n}.js';`,
        `export function compute${n}(input: number, options: Options): number {`,
        `  const result = input * ${n} + options.offset; // keep the order of the terms`,
        `  if (result > ${n * 3}) return result - options.limit;`,
        `  return cache.get(key${n}) ?? result;`,
        '}',
      ][line % 6],
    );
  }
  return `${lines.join('\n')}\n`;
}

/** A pull request whose commits bring six files each, and a folder with the same files alone. */
function writeLargePull(folder) {
  const [cwd, files] = [join(folder, 'pull'), join(folder, 'files')];
  mkdirSync(cwd);
  mkdirSync(files);
  const git = (args, input) => execFileSync('git', args, { cwd, input, maxBuffer: 1 << 30 });
  git(['init', '--quiet', '--template=', '-b', 'main']);
  const pieces = [];
  const commit = (branch, mark, from, seeds) => {
    pieces.push(`commit refs/heads/${branch}\nmark :${mark}\n`);
    pieces.push(`committer A <a@example.com> ${1_704_067_200 + mark} +0000\ndata 1\nx\n`);
    if (from > 0) pieces.push(`from :${from}\n`);
    for (const seed of seeds) {
      const text = sourceFile(seed);
      const path = `src/${seed % 50}/module-${seed}.ts`;
      pieces.push(`M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
      if (from === 0) continue;
      mkdirSync(dirname(join(files, path)), { recursive: true });
      writeFileSync(join(files, path), text);
    }
  };
  commit('main', 1, 0, [0, 1, 2]);
  for (let at = 0; at < 500; at += 1) {
    const seeds = Array.from({ length: 6 }, (_, file) => 10 + at * 6 + file);
    commit('topic', at + 2, at + 1, seeds);
  }
  git(['fast-import', '--quiet'], pieces.join(''));
  git(['checkout', '--quiet', 'topic']);
  return { cwd, files };
}

/**
 * Ten services with a hundred variables each, against a schema with every common kind of rule: of
 * the variables that all of them share, or of each one of them.
 */
function writeEnvProject(project, { described, perFile }) {
  const isShared = described === perFile;
  const kinds = [
    ['TOKEN', '{ type: secret, minLength: 16, uniqueChars: 5 }', (n) => `v${n}Qx7Zr2Lm9Kd4Wb8`],
    [
      'URL',
      '{ type: url, schemes: [postgres], requires: [host, user, password, path], password: { minLength: 12 } }',
      (n) => `postgres://app:${'Qx7Zr2Lm9Kd4'}${n}@db${n}.internal:5432/app`,
    ],
    ['PORT', '{ type: port, default: 8000, sensitive: false }', (n) => 8000 + n],
    [
      'CONTRACT',
      '{ pattern: "^[A-Z]{2}-[0-9]{4,8}$", sensitive: false }',
      (n) => `AB-${10000 + n}`,
    ],
    ['SIZE', '{ type: enum, values: [small, large], sensitive: false }', () => 'large'],
    ['TTL', '{ type: integer, min: 0, max: 86400, sensitive: false }', (n) => n],
    [
      'STORE',
      '{ type: json, shape: { host: hostname, port: port } }',
      (n) => `'{"host":"h${n}.internal","port":5432}'`,
    ],
    ['FLAG', '{ type: boolean, sensitive: false }', (n) => n % 2 === 0],
    ['MAIL', '{ type: email, required: false, sensitive: false }', (n) => `ops${n}@example.org`],
    ['HOST', '{ type: hostname, sensitive: false }', (n) => `h${n}.example.org`],
  ];
  const variables = Array.from({ length: described }, (_, n) => [
    `APP_${n}_${kinds[n % 10][0]}`,
    kinds[n % 10],
  ]);
  // What one of ten services reads is no fault of the others.
  const optional = isShared ? [] : ['defaults: { required: false }'];
  const schema = [
    'version: 1',
    'environments: { names: [development, staging, production] }',
    'consumers: [{ files: ["**/.env"], dialect: python-dotenv }]',
    'rules:',
    '  groups: [{ allOrNone: [APP_0_TOKEN, APP_1_URL] }]',
    ...optional,
    'variables:',
    ...variables.map(([name, [, rules]]) => `  ${name}: ${rules}`),
  ];
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, 'env.schema.yml'), `${schema.join('\n')}\n`);
  for (let service = 0; service < 10; service += 1) {
    const first = isShared ? 0 : service * perFile;
    const lines = variables
      .slice(first, first + perFile)
      .map(([name, [, , value]], n) => `${name}=${value(n + service)}`);
    mkdirSync(join(project, `service-${service}`));
    writeFileSync(join(project, `service-${service}`, '.env'), `${lines.join('\n')}\n`);
  }
  execFileSync('git', ['init', '--quiet', '--template='], { cwd: project });
}
