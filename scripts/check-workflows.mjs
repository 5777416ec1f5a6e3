// Holds every workflow, of this repository and in its pages, to actionlint and zizmor.
// A tool that is not installed is said and counted; with --require it fails.
//
//   go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.12
//   pip install zizmor==1.32.0
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { loadModule, root } from './load-module.mjs';

const { workflowsOf } = await loadModule('scripts/workflows-of.ts');

function pages() {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
  const own = readdirSync(join(root, '.github', 'workflows'), { encoding: 'utf8' });
  return [
    'README.md',
    ...docs.filter((name) => name.endsWith('.md')).map((name) => join('docs', name)),
    ...own.map((name) => join('.github', 'workflows', name)),
  ];
}

/**
 * Pages say versions, since a page cannot know a commit; the reader pins where he must. Our own
 * workflow runs the action as it was checked out, which is what `./` means.
 */
const zizmorConfig = `rules:
  self-repository:
    disable: true
  unpinned-uses:
    config:
      policies:
        "*": ref-pin
`;

function check() {
  const workflows = pages().flatMap((name) =>
    workflowsOf(readFileSync(join(root, name), 'utf8'), name),
  );
  const folder = mkdtempSync(join(tmpdir(), 'watertight-workflows-'));
  const place = join(folder, '.github', 'workflows');
  mkdirSync(place, { recursive: true });
  const files = workflows.map(({ name, text }, index) => {
    const file = join(place, `${index}-${name.replace(/[^\w]+/g, '-')}.yml`);
    writeFileSync(file, text);
    console.log(`${name}`);
    return relative(folder, file);
  });
  writeFileSync(join(folder, 'zizmor.yml'), zizmorConfig);
  const tools = [
    ['actionlint', ['-shellcheck=', '-pyflakes=', ...files]],
    ['zizmor', ['--offline', '--strict-collection', '--no-progress', '--config=zizmor.yml', '.']],
  ];
  const results = tools.map(([tool, args]) => runTool(tool, args, folder));
  rmSync(folder, { recursive: true });
  const skipped = results.filter((result) => result === 'skipped').length;
  const failed = results.filter((result) => result === 'failed').length;
  console.log(
    `${workflows.length} workflows; ${tools.length - skipped - failed} of ${tools.length} tools passed, ${failed} failed, ${skipped} skipped`,
  );
  const isRequired = process.argv.includes('--require');
  return failed > 0 || workflows.length === 0 || (isRequired && skipped > 0) ? 1 : 0;
}

function runTool(tool, args, cwd) {
  const { status, error, stdout, stderr } = spawnSync(tool, args, { cwd, encoding: 'utf8' });
  if (error?.code === 'ENOENT') {
    console.log(`skipped: ${tool} is not installed`);
    return 'skipped';
  }
  if (status === 0) return 'passed';
  console.log(`${tool}:\n${stdout}${stderr}`);
  return 'failed';
}

process.exitCode = check();
