import { describe, expect, it } from 'vitest';
import { candidateDirectories, namesToTry } from '../../src/ignore/candidates.ts';
import { isEnvFile, isOpenEnvFile } from '../../src/ignore/env-file-name.ts';

describe('isEnvFile', () => {
  it.each([
    '.env',
    '.env.local',
    '.env.production',
    '.env.production.local',
    '.env.keys',
    '.env.qa',
    '.env.bak',
    '.env~',
    '.env-prod',
    '.env_old',
    'packages/api/.env.staging',
  ])('%s may hold secrets', (path) => {
    expect(isEnvFile(path)).toBe(true);
    expect(isOpenEnvFile(path)).toBe(false);
  });

  // Deep examples are as open as those in the root: https://github.com/dotenvx/dotenvx/issues/707
  it.each([
    '.env.example',
    '.env.sample',
    '.env.template',
    '.env.schema',
    '.env.dist',
    '.env.defaults',
    '.env.vault',
    '.env.production.example',
    '.env.example.local',
    '.env-example',
    'env.example',
    'a/b/c/.env.example',
    '.env.enc',
  ])('%s is meant to be shared', (path) => {
    expect(isOpenEnvFile(path)).toBe(true);
    expect(isEnvFile(path)).toBe(false);
  });

  it.each([
    '.envrc',
    '.environment',
    'env.ts',
    '.env.d.ts',
    '.env.md',
    'example.env',
    'env',
    'src/env',
  ])('%s is something else', (path) => {
    expect(isEnvFile(path)).toBe(false);
    expect(isOpenEnvFile(path)).toBe(false);
  });
});

describe('candidateDirectories', () => {
  it('takes the root, packages and places of env files and examples, but no installed package', () => {
    const paths = [
      'README.md',
      'api/package.json',
      'web/.env.example',
      'worker/requirements-dev.txt',
      'ops/docker-compose.prod.yml',
      'deep/er/env.schema.yml',
      'src/index.ts',
      'node_modules/left/package.json',
      'api/node_modules/right/.env',
    ];
    expect(candidateDirectories(paths)).toEqual(['', 'api', 'deep/er', 'ops', 'web', 'worker']);
  });
});

describe('namesToTry', () => {
  it('adds the names that files and examples ask for', () => {
    const names = namesToTry(['.env.qa', '.env.demo.example', 'env.sample', 'README.md', '.env']);
    expect(names).toContain('.env.qa');
    expect(names).toContain('.env.demo');
    expect(names.filter((name) => name === '.env')).toHaveLength(1);
    expect(names).not.toContain('.env.example');
  });
});
