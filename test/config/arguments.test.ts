import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/config/arguments.ts';
import { toSettings } from '../../src/config/settings.ts';

const settings = (...argv: string[]) => toSettings(parseArguments(argv));

describe('command line', () => {
  it('checks everything when nothing is named', () => {
    expect(settings()).toMatchObject({ command: 'check', operands: [], scope: { kind: 'tree' } });
  });

  it('takes a command, paths and options in both forms', () => {
    expect(settings('scan', 'src', '--fail-on', 'high', '--min-confidence=0.7')).toMatchObject({
      command: 'scan',
      operands: ['src'],
      failOn: 'high',
      minConfidence: 0.7,
    });
  });

  it('takes options before the command', () => {
    expect(settings('--format', 'json', 'scan', 'src')).toMatchObject({
      command: 'scan',
      operands: ['src'],
      format: 'json',
    });
  });

  it('reads the env commands as two words, and env alone as env check', () => {
    expect(settings('env', 'diff', 'a', 'b')).toMatchObject({
      command: 'env diff',
      operands: ['a', 'b'],
    });
    expect(settings('env').command).toBe('env check');
  });

  it('ends the options at --', () => {
    expect(settings('scan', '--', '--staged').operands).toEqual(['--staged']);
  });

  it('names the nearest option for an unknown one', () => {
    expect(() => settings('scan', '--stagged')).toThrow(/unknown option --stagged .* --staged/);
    expect(() => settings('rules', '--staged')).toThrow(/unknown option --staged/);
    expect(() => settings('scan', '-x')).toThrow(/unknown option -x/);
  });

  it('says what an option needs', () => {
    expect(() => settings('--config')).toThrow(/--config needs a value/);
    expect(() => settings('--fail-on', 'bad')).toThrow(/critical, high, medium, low, none/);
    expect(() => settings('--min-confidence', '2')).toThrow(/from 0 to 1/);
    expect(() => settings('--max-file-size', '1k')).toThrow(/whole number/);
    expect(() => settings('--report', 'sarif')).toThrow(/FORMAT=FILE/);
    expect(() => settings('--shard', '3/2')).toThrow(/I\/N/);
    expect(() => settings('--staged=maybe')).toThrow(/takes no value/);
  });

  it('refuses two ranges at once', () => {
    expect(() => settings('--staged', '--history')).toThrow(/exclude each other/);
    expect(() => settings('--all')).toThrow(/belongs to --history/);
    expect(() => settings('scan', '-', 'src')).toThrow(/stands alone/);
  });

  it('reads a range with and without its head', () => {
    const range = (text: string) => settings('scan', '--diff', text).scope;
    const sinceMain = { base: 'main', head: 'HEAD', isSymmetric: false };
    expect(range('main..')).toEqual({ kind: 'diff', range: sinceMain });
    expect(range('main')).toEqual({ kind: 'diff', range: sinceMain });
    expect(range('v1.0...dev')).toMatchObject({
      range: { base: 'v1.0', head: 'dev', isSymmetric: true },
    });
    for (const wrong of ['..HEAD', 'a..b..c', 'x..--upload-pack=y']) {
      expect(() => range(wrong)).toThrow(/BASE\.\.HEAD/);
    }
  });

  it('gives words for confidences', () => {
    expect(settings('--min-confidence', 'high').minConfidence).toBe(0.9);
    expect(settings('--min-confidence', 'low').minConfidence).toBe(0);
  });
});
