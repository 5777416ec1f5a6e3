import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGithub } from '../../src/report/github.ts';
import { makeFinding } from '../support/make-finding.ts';
import { makeReport } from '../support/make-report.ts';
import { anyReport } from './arbitrary-report.ts';
import { expectGolden } from './golden.ts';
import { hostilePath, sampleReport } from './sample-report.ts';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** A line as the runner reads it (its second grammar), null for plain text. */
function parseCommand(line: string): Command | null {
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return null;
  const [name = '', ...rest] = text.slice(2, end).split(' ');
  const properties = rest
    .join(' ')
    .split(',')
    .filter((part) => part !== '')
    .map((part): [string, string] => {
      const equals = part.indexOf('=');
      const value = part
        .slice(equals + 1)
        .replaceAll('%2C', ',')
        .replaceAll('%3A', ':');
      return [part.slice(0, equals), unescapeData(value)];
    });
  const data = unescapeData(text.slice(end + 2));
  return { name, properties: Object.fromEntries(properties), data };
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function commandsOf(text: string): Command[] {
  return text
    .split('\n')
    .map(parseCommand)
    .filter((command) => command !== null);
}

describe('annotations', () => {
  it('look as they did', () => {
    expectGolden('github.txt', toGithub(sampleReport(), {}));
  });

  it('carry the place, the rule and what to do', () => {
    const [command] = commandsOf(toGithub(makeReport({ findings: [makeFinding()] }), {}));
    expect(command?.name).toBe('error');
    expect(command?.properties).toEqual({
      ...{ file: 'src/a.ts', line: '3', endLine: '3', col: '12', endColumn: '51' },
      title: 'GitHub personal access token (github-pat)',
    });
    expect(command?.data).toContain('ghp_…(40)');
    expect(command?.data).toContain('Revoke it');
  });

  it('stay within the caps of the runner, the worst first, and count the rest', () => {
    const findings = Array.from({ length: 45 }, (_, index) =>
      makeFinding({
        severity: (['high', 'critical', 'medium'] as const)[index % 3] ?? 'low',
        location: { path: `src/${index}.ts`, line: 1, column: 1, endLine: 1, endColumn: 2 },
      }),
    );
    const commands = commandsOf(toGithub(makeReport({ findings }), {}));
    const errors = commands.filter(({ name }) => name === 'error');
    expect(errors).toHaveLength(10);
    expect(errors.at(-1)?.properties['title']).toBe('21 more');
    expect(errors.at(-1)?.data).toContain('21 more like these in 21 files');
    const critical = new Set(
      findings
        .filter(({ severity }) => severity === 'critical')
        .map(({ location }) => location.path),
    );
    for (const error of errors.slice(0, 9)) {
      expect(critical.has(error.properties['file'] ?? '')).toBe(true);
    }
    expect(commands.filter(({ name }) => name === 'warning')).toHaveLength(10);
  });

  it('say nothing of what was there before and only note what does not count', () => {
    const findings = [
      makeFinding({ new: false }),
      makeFinding({ confidence: 0.2, location: { path: 'b.ts', line: 1 } }),
    ];
    const commands = commandsOf(toGithub(makeReport({ findings }), {}));
    expect(commands.map(({ name }) => name)).toEqual(['notice']);
  });

  it('never point to a file whose name is not what it looks like', () => {
    const findings = [makeFinding({ location: { path: hostilePath, line: 1 } })];
    const text = toGithub(makeReport({ findings }), {});
    const commands = commandsOf(text);
    expect(commands).toHaveLength(1);
    expect(commands[0]?.properties).not.toHaveProperty('file');
    expect(text).not.toContain('##[');
  });

  it('are the only commands, whatever the report holds', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = toGithub(report, {});
        expect(text).not.toMatch(/[^\n\P{Cc}]/u);
        expect(text).not.toContain('##[');
        const kinds = new Set(['error', 'warning', 'notice']);
        for (const command of commandsOf(text)) {
          expect(kinds.has(command.name)).toBe(true);
          expect(command.data.length).toBeLessThanOrEqual(4096);
          const known = ['file', 'line', 'endLine', 'col', 'endColumn', 'title'];
          expect(known).toEqual(expect.arrayContaining(Object.keys(command.properties)));
        }
      }),
    );
  });
});
