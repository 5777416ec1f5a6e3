import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { threshold } from './scan.mjs';

/** Tags of positives that a careful scanner may leave alone; the others are the core. */
const optional = new Set(
  'identifier artificial weak disputed doc-example header-only prose test-key bad-checksum evasion synthetic'.split(
    ' ',
  ),
);
/** File names by which scanners decide; others are replaced by `file` and their extension. */
const telling =
  /^(?:\.[\w.-]+|id_(?:rsa|dsa|ecdsa|ed25519)|credentials|config\.json|wp-config\.php|settings\.xml|shadow|Dockerfile|.*\.(?:env|tfstate))$/;
/** One provider under several names. */
const aliases = [
  ['google', 'gcp'],
  ['azure', 'microsoft'],
  ['hashicorp', 'vault', 'terraform'],
  ['atlassian', 'jira'],
  ['brevo', 'sendinblue'],
];

/** The cases of a file of JSON lines, plain or gzip. */
export function readCases(path) {
  const bytes = readFileSync(path);
  const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** Each case with what was found in it and whether that is right. */
export function judgeCases(cases, scanFolder) {
  const folder = mkdtempSync(join(tmpdir(), 'cases-'));
  try {
    for (const [number, { path, text }] of cases.entries()) {
      const own = join(folder, folderOf(number));
      mkdirSync(own);
      const name = basename(path ?? '');
      writeFileSync(join(own, telling.test(name) ? name : `file${extname(name) || '.txt'}`), text);
    }
    const found = new Map(cases.map((_, number) => [folderOf(number), []]));
    for (const finding of scanFolder(folder)) found.get(finding.path.split('/')[0])?.push(finding);
    return cases.map((one, number) => judge(one, found.get(folderOf(number)) ?? []));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function folderOf(number) {
  return `c${String(number).padStart(6, '0')}`;
}

function judge(one, all) {
  const shown = all.filter(({ confidence }) => confidence >= threshold);
  const kind = one.expect === 'secret' && isCore(one) ? 'core' : one.expect;
  const passes =
    one.expect === 'secret'
      ? shown.length > 0
      : one.expect === 'clean'
        ? shown.length === 0
        : !shown.some(({ rule }) => namesProvider(rule, one.provider));
  return { one, kind, passes, all, shown };
}

function isCore({ tags }) {
  return !(tags ?? []).some((tag) => optional.has(tag));
}

function namesProvider(rule, provider) {
  const plain = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const name = plain(provider);
  const names = aliases.find((group) => group.includes(name)) ?? [name];
  return names.some((each) => plain(rule).includes(each));
}

/** Shares of passed cases: core and all positives, clean texts, texts of another provider. */
export function caseFigures(judged) {
  const share = (members) => ({
    passed: members.filter(({ passes }) => passes).length,
    of: members.length,
  });
  return {
    core: share(judged.filter(({ kind }) => kind === 'core')),
    positives: share(judged.filter(({ one }) => one.expect === 'secret')),
    clean: share(judged.filter(({ one }) => one.expect === 'clean')),
    ruleNegatives: share(judged.filter(({ one }) => one.expect === 'rule-negative')),
  };
}
