// Makes a repository with a long history of real text, for bench/speed.mjs: published versions of
// npm packages, one commit a version on a branch of its own, merged into main again and again.
// Needs npm and the network once; what npm fetched is kept below FOLDER for the next time.
// Run: node bench/make-history.mjs FOLDER [--versions 40] [PACKAGE]...
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { versions: { type: 'string', default: '40' } },
});
const [folder, ...named] = positionals;
if (!folder) {
  console.error('usage: node bench/make-history.mjs FOLDER [--versions 40] [PACKAGE]...');
  process.exit(2);
}
/** Compiled and hand-written code, source maps, declarations, Markdown, JSON. */
const usual = ['webpack', 'eslint', 'rxjs', '@mui/material', 'effect', 'date-fns'];
const packages = named.length > 0 ? named : usual;
const repository = join(resolve(folder), 'history');
if (existsSync(repository)) {
  console.error(`${repository} is there already; remove it first`);
  process.exit(2);
}

const npm = (...args) => execFileSync('npm', args, { encoding: 'utf8', maxBuffer: 1 << 28 });

/** So many full releases of a package, evenly spread over its life. */
function pickVersions(name, count) {
  const all = JSON.parse(npm('view', name, 'versions', '--json')).filter((each) =>
    /^\d+\.\d+\.\d+$/.test(each),
  );
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, at) => all[Math.floor(at * step)]);
}

/** The archives of a package, fetched unless they are here; in the order of the versions. */
function fetchArchives(name, versions) {
  const cache = join(resolve(folder), 'archives', name.replace('/', '-').replace('@', ''));
  mkdirSync(cache, { recursive: true });
  const file = (version) => `${name.replace('/', '-').replace('@', '')}-${version}.tgz`;
  const here = new Set(readdirSync(cache));
  const missing = versions.filter((version) => !here.has(file(version)));
  if (missing.length > 0) {
    const specs = missing.map((version) => `${name}@${version}`);
    npm('pack', '--silent', '--ignore-scripts', '--pack-destination', cache, ...specs);
  }
  return versions.map((version) => ({ version, path: join(cache, file(version)) }));
}

/** The regular files of a tar archive (POSIX ustar, with the long names of pax and GNU). */
function* tarFiles(bytes) {
  const text = (from, length) => bytes.toString('utf8', from, from + length).replace(/\0.*$/s, '');
  let longName = '';
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, 12).trim() || '0', 8);
    const type = String.fromCharCode(bytes[at + 156]);
    const body = bytes.subarray(at + 512, at + 512 + size);
    const prefix =
      bytes.toString('latin1', at + 257, at + 262) === 'ustar' ? text(at + 345, 155) : '';
    if (type === 'x') longName = /\d+ path=(.*)\n/.exec(body.toString('utf8'))?.[1] ?? '';
    else if (type === 'L') longName = text(at + 512, size);
    else {
      const name = longName || (prefix ? `${prefix}/` : '') + text(at, 100);
      if (type === '0' || type === '\0') yield { name, body };
      longName = '';
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

mkdirSync(repository, { recursive: true });
const git = (...args) => execFileSync('git', args, { cwd: repository, stdio: 'inherit' });
git('init', '--quiet', '--bare', '--template=', '-b', 'main');
const importer = spawn('git', ['fast-import', '--quiet'], {
  cwd: repository,
  stdio: ['pipe', 'inherit', 'inherit'],
});
const write = async (piece) => {
  if (!importer.stdin.write(piece)) await once(importer.stdin, 'drain');
};

let seconds = 1_500_000_000;
let marks = 0;
/** Writes a commit on `branch` whose folder `name` holds exactly `files`; gives its mark. */
async function commit({ branch, name, message, files, parents }) {
  marks += 1;
  seconds += 3_600;
  const author = `Bench <bench@example.com> ${seconds} +0000`;
  const [from, merged] = parents;
  const lines = [
    `commit refs/heads/${branch}\nmark :${marks}`,
    `author ${author}\ncommitter ${author}\ndata ${Buffer.byteLength(message)}\n${message}`,
    ...(from ? [`from :${from}`] : []),
    ...(merged ? [`merge :${merged}`] : []),
    `D ${name}`,
  ];
  const mark = marks;
  await write(`${lines.join('\n')}\n`);
  for (const { path, blob } of files) await write(`M 100644 :${blob} ${JSON.stringify(path)}\n`);
  await write('\n');
  return mark;
}

let main = 0;
for (const name of packages) {
  const archives = fetchArchives(name, pickVersions(name, Number(values.versions)));
  let tip = 0;
  for (const [index, { version, path }] of archives.entries()) {
    const files = [];
    for (const { name: inner, body } of tarFiles(gunzipSync(readFileSync(path)))) {
      marks += 1;
      await write(`blob\nmark :${marks}\ndata ${body.length}\n`);
      await write(Buffer.from(body));
      await write('\n');
      files.push({ path: `${name}/${inner.replace(/^[^/]+\//, '')}`, blob: marks });
    }
    const message = `${name} ${version}`;
    const branch = `packages/${name.replace('@', '')}`;
    tip = await commit({ branch, name, message, files, parents: [tip || main] });
    if (index % 5 !== 4) continue;
    const parents = main ? [main, tip] : [tip];
    main = await commit({ branch: 'main', name, message: `Merge ${message}`, files, parents });
  }
  console.error(`${name}: ${archives.length} versions`);
}
importer.stdin.end();
const [code] = await once(importer, 'close');
if (code !== 0) process.exit(2);
git('repack', '-adq');
console.log(repository);
