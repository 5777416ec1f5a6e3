import { countsForVerdict } from '../model/counts-for-verdict.ts';
import { makesIncomplete } from '../model/coverage.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { checks, confidenceWord, severities } from '../model/severity.ts';
import { bySeverity, severityCounts } from './counted.ts';
import { describeIn, historyWords } from './describe.ts';
import { emergencySteps } from './emergency.ts';
import { scriptDigest, scriptText, styleDigest, styleText } from './html-assets.ts';
import { fileChart, ruleChart, severityChart, yearChart } from './html-charts.ts';
import { linkTo } from './links.ts';
import { htmlText } from './neutralise.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { richHtml } from './rich-text.ts';
import { isWebAddress } from './uri.ts';
import { gapWords, scopeParts, verdictDetail, verdictSentence } from './verdict-sentence.ts';
import { grouped, place, size, tallied } from './words.ts';

const checkNames = { leak: 'Secrets', ignore: 'Ignore coverage', env: 'Environment' } as const;

/** Nothing is loaded, nothing is sent, and only our own two texts run and style. */
const policy = `default-src 'none'; style-src 'sha256-${styleDigest}'; script-src 'sha256-${scriptDigest}'; base-uri 'none'; form-action 'none'`;

/** One page for audits that needs nothing beside itself: charts, filters, every finding. */
export const toHtml: Reporter = (report, options) => {
  const findings = [...report.findings].sort(
    (a, b) => weightRank(report, a) - weightRank(report, b) || bySeverity(a, b),
  );
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<title>Watertight report</title>',
    `<style>${styleText}</style>`,
    '</head>',
    '<body>',
    ...header(report, options),
    ...gaps(report),
    ...charts(findings),
    ...findingTable(report, options, findings),
    ...steps(report, findings),
    ...lists(report),
    `<script>${scriptText}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
};

type Weight = 'counted' | 'below' | 'old';

function weightOf(report: Report, finding: Finding): Weight {
  if (countsForVerdict(finding, report.verdict)) return 'counted';
  return finding.new ? 'below' : 'old';
}

function weightRank(report: Report, finding: Finding): number {
  return ['counted', 'below', 'old'].indexOf(weightOf(report, finding));
}

function header(report: Report, { startedAt }: ReportOptions): string[] {
  const { headline } = verdictSentence(report);
  const { coverage, verdict } = report;
  const range = [coverage.base, coverage.head]
    .filter((id) => id !== null)
    .map((id) => `<code>${htmlText(id.slice(0, 12))}</code>`)
    .join(' to ');
  const facts = [
    `mode ${coverage.mode}`,
    ...(range === '' ? [] : [range]),
    ...(startedAt === undefined ? [] : [htmlText(startedAt.slice(0, 16).replace('T', ' '))]),
    `Watertight ${htmlText(report.version)}, rules <code>${htmlText(report.ruleset)}</code>`,
    `fails on ${verdict.failOn} from confidence ${verdict.minConfidence}`,
  ];
  return [
    '<header>',
    `<h1 class="${verdict.status === 'clean' ? 'clean' : 'bad'}">${htmlText(headline)}</h1>`,
    `<p>${htmlText(verdictDetail(report))}</p>`,
    `<p class="soft">${htmlText(scopeParts(report).join(' · '))}</p>`,
    `<p class="soft">${facts.join(' · ')}</p>`,
    '</header>',
  ];
}

function gaps(report: Report): string[] {
  const { coverage } = report;
  if (coverage.complete) return [];
  const missed = coverage.skipped.filter(({ reason }) => makesIncomplete(reason));
  return [
    '<section class="warn">',
    `<p><strong>Not everything was looked at</strong>: ${htmlText(gapWords(report))}.</p>`,
    ...(missed.length > 0 ? ['<ul>', ...missed.slice(0, 50).map(skippedItem), '</ul>'] : []),
    ...(missed.length > 50 ? [`<p>and ${grouped(missed.length - 50)} more</p>`] : []),
    '</section>',
  ];
}

function charts(findings: readonly Finding[]): string[] {
  if (findings.length < 2) return [];
  const figures = [severityChart, ruleChart, fileChart, yearChart].map((chart) => chart(findings));
  return ['<div class="charts">', ...figures.filter((figure) => figure !== ''), '</div>'];
}

function findingTable(
  report: Report,
  options: ReportOptions,
  findings: readonly Finding[],
): string[] {
  if (findings.length === 0) return [];
  const present = severities.filter((each) => findings.some(({ severity }) => severity === each));
  const families = checks.filter((each) => findings.some(({ check }) => check === each));
  return [
    `<h2>Findings (${grouped(findings.length)}: ${severityCounts(findings)})</h2>`,
    '<form hidden>',
    '<input type="search" name="text" placeholder="Filter by words" aria-label="Filter by words">',
    '<fieldset><legend class="soft">Severity</legend>',
    ...present.map((each) => {
      return `<label><input type="checkbox" name="severity" value="${each}" checked> ${each}</label>`;
    }),
    '</fieldset>',
    '<select name="check" aria-label="Check"><option value="">all checks</option>',
    ...families.map((each) => `<option value="${each}">${checkNames[each]}</option>`),
    '</select>',
    '<select name="weight" aria-label="Weight"><option value="">all findings</option>',
    '<option value="counted">to act on</option><option value="below">below the threshold</option>',
    '<option value="old">there before</option></select>',
    '<output class="soft"></output>',
    '</form>',
    '<table>',
    '<thead><tr><th>Severity</th><th>What</th><th class="where">Where</th><th>Rule</th></tr></thead>',
    '<tbody>',
    ...findings.map((finding) => findingRow(report, options, finding)),
    '</tbody>',
    '</table>',
  ];
}

function findingRow(report: Report, options: ReportOptions, finding: Finding): string {
  const { title, message, fix } = describeIn(report, finding);
  const { severity, check, confidence, validity, preview } = finding;
  const weight = weightOf(report, finding);
  // Title and redaction of a leak stand above already.
  const text = preview === null ? message : (report.rules.get(finding.ruleId)?.why ?? '');
  const url = linkTo(report, finding, options);
  const where = `<code>${htmlText(place(finding.location))}</code>`;
  const notes = [
    ...(weight === 'old' ? ['there before this change'] : []),
    ...(weight === 'below' ? ['below the threshold'] : []),
    ...(validity === 'unknown' ? [] : [validity]),
    `confidence ${confidenceWord(confidence)} (${Math.round(confidence * 100)} %)`,
  ];
  const what = preview === null ? '' : ` <code>${htmlText(preview)}</code>`;
  const history = historyWords(report, finding);
  const since = finding.provenance.slice(0, 3).map(({ commit, author, date }, index) => {
    const short = htmlText(commit.slice(0, 9));
    const words = index === 0 && history !== '' ? `${history} ` : '';
    return `<br><span class="soft">${words}<code>${short}</code> ${htmlText(author)}, ${htmlText(date.slice(0, 10))}</span>`;
  });
  const related = finding.related.slice(0, 5).map((each) => {
    return `<br><span class="soft"><code>${htmlText(place(each))}</code> ${htmlText(each.message)}</span>`;
  });
  return [
    `<tr class="${weight}" data-severity="${severity}" data-check="${check}" data-weight="${weight}">`,
    `<td><span class="badge ${severity}">${severity}</span></td>`,
    `<td><strong>${htmlText(title)}</strong>${what}<br>${richHtml(text)}`,
    `<br><span class="soft">${notes.join(' · ')}</span>`,
    fix === '' ? '' : `<details><summary>What to do next</summary>${richHtml(fix)}</details>`,
    `</td><td>${url === null ? where : `<a href="${htmlText(url)}" rel="noreferrer">${where}</a>`}`,
    `${since.join('')}${related.join('')}</td>`,
    `<td><code>${htmlText(finding.ruleId)}</code><br><code class="soft">${htmlText(finding.fingerprint)}</code></td></tr>`,
  ].join('');
}

/** The five steps, once, and the rules with their pages. */
function steps(report: Report, findings: readonly Finding[]): string[] {
  const leaks = findings.some(({ check, preview }) => check === 'leak' && preview !== null);
  const ids = [...new Set(findings.map(({ ruleId }) => ruleId))].sort();
  const rules = ids.flatMap((id) => {
    const meta = report.rules.get(id);
    if (!meta) return [];
    const links = meta.references.filter(isWebAddress).map((url) => {
      return ` <a href="${htmlText(url)}" rel="noreferrer">${htmlText(new URL(url).hostname)}</a>`;
    });
    return [
      `<li><code>${htmlText(id)}</code> ${htmlText(meta.title)}. ${richHtml(meta.why)}${links.join('')}</li>`,
    ];
  });
  return [
    ...(leaks
      ? [
          '<h2>A secret got out: five steps</h2>',
          '<ol>',
          ...emergencySteps.map(({ title, text }) => `<li><strong>${title}.</strong> ${text}</li>`),
          '</ol>',
        ]
      : []),
    ...(rules.length > 0
      ? section(`Rules that found something (${rules.length})`, ['<ul>', ...rules, '</ul>'])
      : []),
  ];
}

function lists(report: Report): string[] {
  const { pending, suppressed, coverage, notices, stats } = report;
  const dismissed = Object.entries(stats.dismissed).sort(([, a], [, b]) => b - a);
  const kinds = tallied(suppressed.map(({ by }) => by.kind));
  const reasons = tallied(coverage.skipped.map(({ reason }) => reason));
  return [
    ...list('Policy changes that take effect after merge', pending, ({ path, change }) => {
      return `<li><code>${htmlText(path)}</code> ${htmlText(change)}</li>`;
    }),
    ...list(`Suppressed: ${kinds}`, suppressed, ({ finding, by }) => {
      const why = by.reason === null ? 'no reason given' : htmlText(by.reason);
      const who = by.owner === null ? '' : `, ${htmlText(by.owner)}`;
      const until = by.expires === null ? '' : `, until ${htmlText(by.expires)}`;
      return `<li><code>${htmlText(place(finding.location))}</code> <code>${htmlText(finding.ruleId)}</code> ${by.kind}: ${why}${who}${until}</li>`;
    }),
    ...list(`Skipped: ${reasons}`, coverage.skipped, skippedItem),
    ...list('Dismissed candidates', dismissed, ([reason, number]) => {
      return `<li>${grouped(number)} ${htmlText(reason)}</li>`;
    }),
    ...list('Notes', notices, ({ message }) => `<li>${richHtml(message)}</li>`),
  ];
}

function list<T>(title: string, items: readonly T[], item: (each: T) => string): string[] {
  if (items.length === 0) return [];
  return section(`${title} (${grouped(items.length)})`, ['<ul>', ...items.map(item), '</ul>']);
}

function section(title: string, lines: readonly string[]): string[] {
  return [`<details class="section"><summary>${htmlText(title)}</summary>`, ...lines, '</details>'];
}

function skippedItem({ path, reason, bytes }: Report['coverage']['skipped'][number]): string {
  return `<li><code>${htmlText(path)}</code> ${reason}${bytes === null ? '' : `, ${size(bytes)}`}</li>`;
}
