import { readFileSync, writeFileSync } from 'node:fs';

/**
 * The part of a page between its two marks, which tests write: with `WATERTIGHT_WRITE_DOCS=1`
 * `text` is put there first, so that a test compares and CI finds a stale page.
 */
export function generatedSection(page: string, name: string, text: string): string {
  const [from, to] = [`<!-- generated: ${name} -->\n`, `\n<!-- end: ${name} -->`];
  const whole = readFileSync(page, 'utf8');
  const [before = '', rest] = whole.split(from);
  const [section, after] = (rest ?? '').split(to);
  if (section === undefined || after === undefined) throw new Error(`no '${name}' in ${page}`);
  if (process.env['WATERTIGHT_WRITE_DOCS'] !== '1') return section;
  writeFileSync(page, `${before}${from}${text}${to}${after}`);
  return text;
}
