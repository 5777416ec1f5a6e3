import { describe, expect, it } from 'vitest';
import { decodeDotenv } from '../../src/env/dialects/decode.ts';
import { findDialect } from '../../src/env/dialects/index.ts';
import { readDotenvManifest } from '../../src/env/manifests/dotenv.ts';
import { describeEnv } from '../../src/report/describe-env.ts';

/** The divergences of a file, as people read them. */
function divergences(text: string, ...ids: string[]) {
  const { findings } = readDotenvManifest({
    path: '.env',
    source: decodeDotenv(new TextEncoder().encode(text)),
    dialects: ids.flatMap((id) => findDialect(id) ?? []),
    role: 'values',
    environment: null,
    partial: false,
    below: [],
  });
  return findings
    .filter(({ ruleId }) => ruleId === 'env-dialect-divergence')
    .map(({ ruleId, args }) => describeEnv(ruleId, args, { title: '', fix: '' }));
}

function messages(text: string, ...ids: string[]) {
  return divergences(text, ...ids).map(({ message }) => message);
}

describe('env-dialect-divergence', () => {
  it('names who reads what, readers of one length together, and a way out', () => {
    expect(messages('SECRET_KEY=abc#defgh\n', 'python-dotenv', 'node', 'compose')).toEqual([
      'SECRET_KEY is read differently: python-dotenv and compose read 9 characters, node reads 3 characters. Written with single quotes, all read the same.',
    ]);
  });

  it('says when there is no way to write the value, and what to do then', () => {
    const found = divergences('KEY=abc #def\n', 'docker', 'node');
    expect(found).toEqual([
      {
        message:
          'KEY is read differently: docker reads 8 characters, node reads 3 characters. No way to write this value is read alike by all of them.',
        fix: 'Give it a value of letters, digits, - and _ only: base64url of the old one, or a new one.',
      },
    ]);
  });

  it('tells values of one length apart', () => {
    expect(messages('B=1\nKEY=x$B\n', 'node', 'dotenv-expand')).toEqual([
      'KEY is read differently: node reads 3 characters, dotenv-expand reads 2 characters. No way to write this value is read alike by all of them.',
    ]);
    expect(messages("KEY='\\n'\n", 'node-dotenv', 'bash')).toEqual([]);
    expect(messages('B=12\nKEY=$B\n', 'node', 'bash')).toEqual([
      'KEY is read differently: node and bash read 2 characters, but not the same. Written with single quotes, all read the same.',
    ]);
  });

  it('says who runs a command for a value, and who reads nothing', () => {
    expect(messages('KEY=$(cmd)\n', 'node', 'bash')).toEqual([
      'KEY is read differently: node reads 6 characters, bash runs a command for it. Written with single quotes, all read the same.',
    ]);
    expect(messages('KEY = abc\n', 'node', 'django-environ')).toEqual([
      'KEY is read differently: node reads 3 characters, django-environ reads nothing. Written with single quotes, all read the same.',
    ]);
  });

  it('takes quotes that a reader leaves on for no part of what was meant', () => {
    expect(messages('KEY="abc"\n', 'docker', 'node')).toEqual([
      'KEY is read differently: docker reads 5 characters, node reads 3 characters. Written with no quotes, all read the same.',
    ]);
  });

  it('leaves a reader that refuses the file to env-syntax', () => {
    expect(messages('export KEY=a#b\n', 'node', 'docker')).toEqual([]);
  });

  it('is quiet where all agree, an empty value and none being the same', () => {
    expect(messages('KEY=abc\nB="x y"\nC=\n', 'node', 'python-dotenv', 'varlock')).toEqual([]);
  });
});
