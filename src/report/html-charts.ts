import type { Finding } from '../model/finding.ts';
import { severities } from '../model/severity.ts';
import { countBySeverity } from './counted.ts';
import { htmlText, inert } from './neutralise.ts';
import { grouped, tally } from './words.ts';

interface Bar {
  readonly label: string;
  readonly value: number;
  /** A class of the style sheet. */
  readonly kind: string;
}

/** How many findings each severity has. */
export function severityChart(findings: readonly Finding[]): string {
  const counts = countBySeverity(findings);
  const bars = severities
    .map((severity) => ({ label: severity, value: counts.get(severity) ?? 0, kind: severity }))
    .filter(({ value }) => value > 0);
  return barChart('By severity', bars);
}

/** The ten rules with the most findings. */
export function ruleChart(findings: readonly Finding[]): string {
  return barChart('By rule', largest(findings.map(({ ruleId }) => ruleId)));
}

/** The ten files with the most findings. */
export function fileChart(findings: readonly Finding[]): string {
  return barChart('By file', largest(findings.map(({ location }) => location.path)));
}

/** When what was found was committed, a bar a year; empty without a history. */
export function yearChart(findings: readonly Finding[]): string {
  const years = findings
    .map(
      ({ provenance }) =>
        provenance
          .map(({ date }) => date)
          .sort()[0]
          ?.slice(0, 4) ?? '',
    )
    .filter((year) => /^\d{4}$/.test(year));
  const counts = tally(years);
  if (counts.size < 2) return '';
  const all = [...counts.keys()].map(Number);
  const first = Math.max(Math.min(...all), Math.max(...all) - 24);
  const bars: Bar[] = [];
  for (let year = first; year <= Math.max(...all); year += 1) {
    bars.push({ label: String(year), value: counts.get(String(year)) ?? 0, kind: 'bar' });
  }
  return barChart('By year of the first commit', bars);
}

function largest(keys: readonly string[]): Bar[] {
  return [...tally(keys)]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, 10)
    .map(([label, value]) => ({ label, value, kind: 'bar' }));
}

const width = 420;
const labelWidth = 190;
const rowHeight = 22;

/** Horizontal bars as SVG; the numbers stand beside them, so that no colour has to be told apart. */
function barChart(title: string, bars: readonly Bar[]): string {
  if (bars.length === 0) return '';
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const rows = bars.map(({ label, value, kind }, index) => {
    const y = index * rowHeight;
    const length = Math.round(((width - labelWidth - 50) * value) / most);
    return [
      `<text x="${labelWidth - 8}" y="${y + 15}" text-anchor="end">${htmlText(shorten(inert(label)))}<title>${htmlText(label)}</title></text>`,
      `<rect class="${kind}" x="${labelWidth}" y="${y + 4}" width="${Math.max(length, value > 0 ? 2 : 0)}" height="14" rx="2"/>`,
      `<text class="axis" x="${labelWidth + length + 6}" y="${y + 15}">${grouped(value)}</text>`,
    ].join('');
  });
  const described = bars.map(({ label, value }) => `${label} ${value}`).join(', ');
  return `<figure><figcaption>${title}</figcaption><svg viewBox="0 0 ${width} ${bars.length * rowHeight}" role="img" aria-label="${htmlText(`${title}: ${described}`)}">${rows.join('')}</svg></figure>`;
}

/** The end of a path says more than its start. */
function shorten(label: string): string {
  const letters = [...label];
  return letters.length <= 28 ? label : `…${letters.slice(-27).join('')}`;
}
