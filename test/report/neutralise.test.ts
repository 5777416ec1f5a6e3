import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commandData,
  commandProperty,
  csvCell,
  htmlText,
  inert,
  inertJson,
  markdownText,
  sealCommands,
  xmlText,
} from '../../src/report/neutralise.ts';

/** Texts with many of the pieces that mean something to a terminal, a runner or a browser. */
const pieces = [
  ...['::', ':', '##[', '##', '#', '[', ']', '\n', '\r\n', '\t', ' ', '\u001b[31m', '\u009b'],
  ...['\u202e', '\u200b', '\u2028', '\u0085', '\ufeff', '\ud800', '\u{e0041}', 'set-output '],
  ...['<script>', '</td>', '&', '"', "'", '`', '|', '*', '_', '](', 'https://', 'www.', '@', '\\'],
  ...['=', '+', '-', '%0A', '%', ',', ';', 'é', '漢', 'a', '1', '.', '$', '<!--', '-->', '~~'],
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })))
  .map((parts) => parts.join(''));

describe('inert', () => {
  it('gives one line without invisible characters and without a workflow command', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = inert(text);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(line).not.toMatch(/^\s*::/);
        expect(line).not.toContain('##[');
      }),
    );
  });

  it('changes nothing more when applied twice', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(inert(inert(text))).toBe(inert(text));
      }),
    );
  });

  it('leaves ordinary names as they are', () => {
    for (const name of ['src/a.ts', 'a b/ü-漢.md', 'C++/x#1[2].c', '.env.production', 'std::fs']) {
      expect(inert(name)).toBe(name);
    }
  });

  it('spells out what cannot be seen', () => {
    expect(inert('a\n\u001b[2J\u202eb')).toBe('a\\n\\x1b[2J\\u202eb');
    expect(inert('::set-output name=x::y')).toBe('\\::set-output name=x::y');
    expect(inert('a ##[error]b')).toBe('a ##\\[error]b');
  });
});

describe('sealCommands', () => {
  it('leaves no line that a runner takes for a command, whatever the lines are made of', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces)), (parts) => {
        for (const line of sealCommands(parts.join('')).split('\n')) {
          expect(line).not.toMatch(/^\s*::/);
          expect(line).not.toContain('##[');
        }
      }),
    );
  });
});

describe('escapes of formats', () => {
  it('keeps HTML and XML text free of markup', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const escaped of [htmlText(text), xmlText(text)]) {
          expect(escaped).not.toMatch(/[<>"']/);
          expect(escaped).not.toMatch(/&(?!#\d+;)/);
        }
      }),
    );
  });

  it('keeps Markdown text free of structure, addresses and mentions', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = markdownText(text).replaceAll('<!-- -->', '\0');
        const plain = escaped.replace(/&#\d+;/g, '');
        expect(plain).not.toMatch(/[\\`*_{}[\]<>|~&$@\n]/);
        expect(decode(escaped)).not.toMatch(/:\/\/|@[^\0]|\bwww\./i);
        expect(decode(escaped).replaceAll('\0', '')).toBe(inert(text));
      }),
    );
  });

  it('escapes workflow commands as the toolkit does', () => {
    expect(commandData('50% \r\n: ,')).toBe('50%25 %0D%0A: ,');
    expect(commandProperty('a%b:c,d\n')).toBe('a%25b%3Ac%2Cd%0A');
  });

  it('never begins a cell of CSV with a formula', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const cell = csvCell(text);
        const value = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(value).not.toMatch(/^\s*[=+\-@|%]/);
        expect(cell).not.toContain('\n');
        if (!cell.startsWith('"')) expect(cell).not.toMatch(/[",\n]/);
      }),
    );
  });

  it('writes JSON that means the same and shows nothing invisible', () => {
    fc.assert(
      fc.property(hostile, hostile, (key, value) => {
        const text = inertJson({ [`k${key}`]: value });
        expect(text).not.toMatch(/[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(text).not.toContain('##[');
        expect(JSON.parse(text)).toEqual({ [`k${key}`]: value });
      }),
    );
  });
});

function decode(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
