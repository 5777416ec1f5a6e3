import { describe, expect, it } from 'vitest';
import { repositoryOf } from '../support/git-repository.ts';
import { placesOf, planted, runJson } from '../support/run-cli.ts';

const value = planted.password;
/** Where no other rule would look: the value alone, as it is and in base64. */
const log = `sent with ${value} at noon\n`;
const coded = `${Buffer.from(`app:${value}`).toString('base64')}\n`;

const project = () =>
  repositoryOf([
    { name: 'a', files: { '.gitignore': '.env\n', 'old.txt': 'plain\n' } },
    { name: 'b', files: { 'run.log': log, 'coded.txt': coded } },
  ]).write({ '.env': `SMTP_PASSWORD=${value}\n` });

const found = ['known-value coded.txt 1', 'known-value run.log 1'];

describe('values of an ignored env file', () => {
  it('are found in the tree, in a range and in the history', async () => {
    const made = project();
    for (const args of [[], ['--diff', `${made.id('a')}..HEAD`], ['--history']]) {
      const { code, report } = await runJson(['scan', ...args], { cwd: made.path });
      expect(placesOf(report.findings)).toEqual(found);
      expect(report.findings[0].args).toMatchObject({ name: 'SMTP_PASSWORD', file: '.env' });
      expect(code).toBe(1);
    }
  });

  it('are found in what is staged', async () => {
    const made = project().write({ 'new.txt': log });
    made.git('add', 'new.txt');
    const { report } = await runJson(['scan', '--staged'], { cwd: made.path });
    expect(placesOf(report.findings)).toEqual(['known-value new.txt 1']);
  });

  it('are not those of env files that are scanned themselves', async () => {
    const made = repositoryOf([
      {
        name: 'a',
        files: { '.gitignore': '.env\n', '.env.production': `SMTP_PASSWORD=${value}\n` },
      },
    ]).write({ '.env.qa': `SMTP_PASSWORD=${value}\n`, '.gitignore': '.env.production\n' });
    const { report } = await runJson(['scan'], { cwd: made.path });
    expect(placesOf(report.findings)).toEqual([
      'generic-password .env.production 1',
      'generic-password .env.qa 1',
    ]);
  });

  it('are not looked for when the rule is off', async () => {
    const { report } = await runJson(['scan', '--disable', 'known-value'], {
      cwd: project().path,
    });
    expect(placesOf(report.findings).filter((place) => place.startsWith('known-value'))).toEqual(
      [],
    );
  });

  it('are found by several threads as by one', async () => {
    const made = project();
    // Beyond what one thread scans before it asks for others.
    const filler = 'the quick brown fox jumps over the lazy dog\n'.repeat(2 ** 18);
    for (let count = 0; count < 10; count += 1) {
      made.write({ [`z${count}.txt`]: `${filler}${count}\n${count % 3 === 0 ? log : ''}` });
    }
    const scan = async (jobs: string) => {
      const { report } = await runJson(['scan', '--jobs', jobs], { cwd: made.path });
      const { coverage, findings } = report;
      // The id of a secret has a key of the run.
      return { coverage, findings: findings.map((each: object) => ({ ...each, secretId: '' })) };
    };
    const [one, two] = [await scan('1'), await scan('2')];
    expect(placesOf(one.findings).slice(0, 2)).toEqual(found);
    expect(one.findings).toHaveLength(6);
    expect(two).toEqual(one);
  });
});
