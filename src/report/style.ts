import type { Severity } from '../model/severity.ts';

/** Paints texts for a terminal; without colour every function gives its text back. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly code: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
}

/** Select Graphic Rendition parameters: those of the 16 colours, which every theme adapts. */
const severityCodes: Readonly<Record<Severity, string>> = {
  critical: '1;97;41',
  high: '1;31',
  medium: '1;33',
  low: '1;36',
  info: '2',
};

/** Styles with or without ANSI escapes. */
export function paint(color: boolean): Paint {
  const wrap = (codes: string) => (text: string) =>
    color && text !== '' ? `\u001b[${codes}m${text}\u001b[0m` : text;
  return {
    bold: wrap('1'),
    dim: wrap('2'),
    good: wrap('1;32'),
    bad: wrap('1;31'),
    code: wrap('36'),
    severity: (severity, text) => wrap(severityCodes[severity])(text),
  };
}
