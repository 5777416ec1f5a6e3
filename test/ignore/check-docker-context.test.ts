import { describe, expect, it } from 'vitest';
import { checkIgnoreCoverage } from '../../src/ignore/check-ignore-coverage.ts';
import type { IgnoreFinding } from '../../src/ignore/ignore-finding.ts';
import { makeTree } from './support/make-tree.ts';

const covering = '.env\n.env.*\n!.env.example\n';

async function check(files: Readonly<Record<string, string>>): Promise<IgnoreFinding[]> {
  const tree = await makeTree({ '.gitignore': covering, '.env.example': 'A=\n', ...files });
  const findings = await checkIgnoreCoverage(tree);
  return findings.filter(({ ruleId }) => ruleId === 'ignore-docker-context');
}

describe('ignore-docker-context', () => {
  it('is medium where COPY . . takes env files and no .dockerignore stops it', async () => {
    const [finding, ...rest] = await check({ Dockerfile: 'FROM node\nWORKDIR /app\nCOPY . .\n' });
    expect(finding).toMatchObject({
      severity: 'medium',
      location: { path: 'Dockerfile', line: 3 },
      args: { context: '', instruction: 'COPY .', ignoreFile: null, finalStage: true },
    });
    expect(finding?.args['names']).toEqual(expect.arrayContaining(['.env', '.env.production']));
    expect(rest).toEqual([]);
  });

  it.each<[string, Record<string, string>]>([
    ['excludes all', { '.dockerignore': '**/.env\n**/.env.*\n!**/.env.example\n' }],
    ['excludes by a star', { '.dockerignore': '.env*\n' }],
    ['is an allow list', { '.dockerignore': '*\n!src\n!package.json\n' }],
    ['belongs to the Dockerfile', { 'Dockerfile.dockerignore': '.env*\n', '.dockerignore': '' }],
  ])('is not said when the ignore file %s', async (_, files) => {
    expect(await check({ Dockerfile: 'FROM node\nCOPY . .\n', ...files })).toEqual([]);
  });

  it.each([
    'COPY src package.json ./',
    'COPY .env.example ./',
    'COPY --from=other / /',
    'COPY --exclude=.env* . .',
    'ADD https://example.com/.env /',
    'COPY *.json ./',
    'RUN cp -r . /app',
  ])('is not said of %s', async (instruction) => {
    expect(await check({ Dockerfile: `FROM node\n${instruction}\n` })).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['COPY .env /app/.env', 'high', '.env'],
    ['ADD ["./.env.production", "/app/"]', 'high', '.env.production'],
    ['COPY .env* ./', 'medium', '.env'],
    ['COPY * ./', 'medium', '.env'],
    ['COPY ./ /app', 'medium', '.env'],
  ])('judges %s as %s', async (instruction, severity, name) => {
    const [finding] = await check({ Dockerfile: `FROM node\n${instruction}\n` });
    expect(finding?.severity).toBe(severity);
    expect(finding?.args['names']).toContain(name);
  });

  it('names only what a partial .dockerignore leaves, and the line that brings it back', async () => {
    const [finding] = await check({
      Dockerfile: 'FROM node\nCOPY . .\n',
      '.dockerignore': '.env*\n!.env.production\n',
    });
    expect(finding?.args['names']).toEqual(['.env.production']);
    expect(finding?.related).toEqual([
      {
        path: '.dockerignore',
        line: 2,
        message: '!.env.production brings it back into the context',
      },
    ]);
  });

  // A pattern without a slash is about the root of the context, unlike in .gitignore.
  it('knows that .env in .dockerignore does not reach into folders', async () => {
    const [finding] = await check({
      Dockerfile: 'FROM node\nCOPY . .\n',
      '.dockerignore': '.env\n.env.*\n',
      'api/.env.example': 'A=\n',
    });
    expect(finding?.args['names']).toEqual(expect.arrayContaining(['api/.env']));
    expect(finding?.args['names']).not.toContain('.env');
  });

  it.each<[string, string, string]>([
    [
      'low',
      'a build stage',
      'FROM node AS b\nWORKDIR /app\nCOPY . .\nFROM nginx\nCOPY --from=b /app/dist /srv\n',
    ],
    [
      'medium',
      'a stage that is copied whole',
      'FROM node AS b\nWORKDIR /app\nCOPY . .\nFROM nginx\nCOPY --from=b /app /srv\n',
    ],
    [
      'medium',
      'a stage copied by its number',
      'FROM node\nCOPY . /app\nFROM nginx\nCOPY --from=0 /app/. /srv\n',
    ],
    ['medium', 'a base of the final stage', 'FROM node AS b\nCOPY . .\nFROM b AS c\nFROM c\n'],
    [
      'low',
      'a stage of a stage',
      'FROM node AS a\nCOPY . /a\nFROM x AS b\nCOPY --from=a /a/out /b\nFROM y\nCOPY --from=b /b /c\n',
    ],
  ])('is %s for %s', async (severity, _, text) => {
    const findings = await check({ Dockerfile: text });
    expect(findings.map((finding) => finding.severity)).toEqual([severity]);
  });

  it('takes context and Dockerfile from Compose', async () => {
    const files = {
      'compose.yaml':
        'services:\n  api:\n    build: ./api\n  web:\n    build:\n      context: .\n      dockerfile: ops/web.Dockerfile\n  db:\n    image: postgres\n',
      'api/.env.example': 'A=\n',
      'api/Dockerfile': 'FROM node\nCOPY . .\n',
      'api/.dockerignore': '.env*\n',
      'ops/web.Dockerfile': 'FROM node\nCOPY . .\n',
    };
    const findings = await check(files);
    expect(findings.map(({ location, args }) => [location.path, args['context']])).toEqual([
      ['ops/web.Dockerfile', ''],
    ]);
    expect(findings[0]?.confidence).toBe(0.85);
  });

  it('looks for the context upwards when the copied files are not beside the Dockerfile', async () => {
    const [finding] = await check({
      'package.json': '{}',
      'docker/Dockerfile': 'FROM node\nCOPY package.json ./\nCOPY . .\n',
    });
    expect(finding).toMatchObject({ confidence: 0.7, args: { context: '' } });
  });

  it('is quiet beside broken YAML and without env files', async () => {
    expect(await check({ 'compose.yml': 'a: [\n', Dockerfile: 'FROM a\nCOPY src .\n' })).toEqual(
      [],
    );
    const tree = await makeTree({ Dockerfile: 'FROM a\nCOPY . .\n', 'package.json': '{}' });
    const findings = await checkIgnoreCoverage(tree);
    expect(findings.map(({ severity }) => severity)).toEqual(['info']);
  });
});
