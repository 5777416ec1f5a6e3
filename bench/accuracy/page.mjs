import { askedGroups, groupUnits } from './corpus.mjs';
import { threshold } from './scan.mjs';

const percent = (share) => `${(100 * share).toFixed(1)} %`;
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The page with what stands between the two marks of a section replaced. */
export function replaceSection(text, name, section) {
  const open = `<!-- measured: ${name} -->`;
  const close = `<!-- end: ${name} -->`;
  const from = text.indexOf(open);
  const to = text.indexOf(close);
  if (from === -1 || to < from) throw new Error(`docs/accuracy.md has no section '${name}'`);
  return `${text.slice(0, from + open.length)}\n\n${section}\n\n${text.slice(to)}`;
}

/** Figures of a labelled corpus: in all, by category and file type, and what went wrong most. */
export function corpusSection({ units, unjudged }, figures) {
  const real = units.filter((unit) => unit.isReal).length;
  const groups = (groupsOf, least) =>
    groupUnits(units, groupsOf)
      .filter((group) => group.real >= least)
      .map(({ name, real, found, others, alarms }) => [
        name,
        real,
        percent(found / real),
        others,
        alarms,
      ]);
  const head = ['real', 'found', 'others', 'reported'];
  return [
    `${real} real and ${units.length - real} other labelled lines; ${unjudged.size} reported lines that nobody judged.`,
    table(
      ['mode', 'precision', 'recall', 'F1'],
      Object.entries(figures).map(([mode, { precision, recall, f1 }]) => [
        mode,
        percent(precision),
        percent(recall),
        f1.toFixed(3),
      ]),
    ),
    'By what people ask for most:',
    table(['group', ...head], groups(askedGroups, 1)),
    'By category (a line may have several):',
    table(
      ['category', ...head],
      groups((unit) => unit.names, 20),
    ),
    'By file type:',
    table(
      ['type', ...head],
      groups((unit) => [unit.type], 25),
    ),
    'Most misses by category, most false alarms by rule (labelled lines, then lines that nobody judged):',
    table(
      ['misses', 'lines', 'rule', 'false alarms', 'not judged'],
      worst(units, unjudged).map((row) => row.map((cell) => cell ?? '')),
    ),
  ].join('\n\n');
}

/** Figures out of fold, as means over all deals of the repositories to folds. */
export function foldsSection(figures, { asked, categories }, deals) {
  const shown = ({ mean, least, most }, write) =>
    `${write(mean)} (${write(least)} to ${write(most)})`;
  const f1 = (share) => share.toFixed(3);
  return [
    `Means over ${deals} deals of the repositories to five folds, in brackets the least and the most of them.`,
    table(
      ['mode', 'precision', 'recall', 'F1'],
      Object.entries(figures).map(([mode, keys]) => [
        mode,
        shown(keys.precision, percent),
        shown(keys.recall, percent),
        shown(keys.f1, f1),
      ]),
    ),
    'Recall by what people ask for most, and by category:',
    table(['group', 'real', 'found'], asked.map(recallRow)),
    table(['category', 'real', 'found'], categories.map(recallRow)),
  ].join('\n\n');
}

function recallRow({ name, real, mean }) {
  return [name, real, percent(mean)];
}

/** Stated against real confidence by tenths, from 0.3 up. */
export function calibrationSection(tenths, fixed) {
  const shown = tenths.slice(3);
  const row = (name, write) => [name, ...shown.map(write)];
  return [
    table(
      row('stated', ({ stated }) => stated.toFixed(3)),
      [
        row('real', ({ real }) => real.toFixed(3)),
        row('off by', ({ real, stated }) => (real - stated).toFixed(3)),
        row('candidates a deal', ({ count }) => Math.round(count)),
      ],
    ),
    `Ids of clients and typed keys, whose confidence of ${threshold} says no more than that they are shown, are left out: of ${fixed.of} that somebody judged ${fixed.real} ${fixed.real === 1 ? 'is' : 'are'} real.`,
  ].join('\n\n');
}

function worst(units, unjudged) {
  const misses = top(
    units.filter((unit) => unit.isReal && !unit.rule),
    (unit) => [...unit.names].sort().join(', '),
  );
  const alarms = top(
    units.filter((unit) => !unit.isReal && unit.rule),
    (unit) => unit.rule,
  );
  const unknown = new Map(top([...unjudged.values()], (rule) => rule));
  return Array.from({ length: 8 }, (_, at) => {
    const [category, missed] = misses[at] ?? [];
    const [rule, wrong] = alarms[at] ?? [];
    return [category, missed, rule, wrong, rule === undefined ? '' : (unknown.get(rule) ?? 0)];
  });
}

function top(list, nameOf) {
  const counts = new Map();
  for (const item of list) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

const kindNames = {
  core: 'core positives found',
  positives: 'all positives found',
  clean: 'clean texts kept',
  ruleNegatives: 'texts of another provider kept',
};

/** Figures of the cases, by kind and by source, and what the failures have in common. */
export function casesSection(judged, figures) {
  const sources = [...new Set(judged.map(({ one }) => one.source))];
  const share = (members) => {
    const passed = members.filter(({ passes }) => passes).length;
    return members.length === 0 ? '' : `${percent(passed / members.length)} of ${members.length}`;
  };
  const of = (source, kind) =>
    judged.filter(({ one, kind: own }) => one.source === source && own === kind);
  const positives = judged.filter(({ one, passes }) => one.expect === 'secret' && !passes);
  const below = positives.filter(({ all }) => all.length > 0).length;
  const tags = top(
    positives.flatMap(({ one, kind }) => (kind === 'core' ? ['none (core)'] : (one.tags ?? []))),
    (tag) => tag,
  );
  return [
    table(
      ['cases', 'share', 'of'],
      Object.entries(figures).map(([kind, { passed, of: count }]) => [
        kindNames[kind],
        percent(passed / count),
        count,
      ]),
    ),
    'By source:',
    table(
      ['source', 'core positives', 'clean', 'another provider'],
      sources.map((source) => [
        source,
        share(of(source, 'core')),
        share(of(source, 'clean')),
        share(of(source, 'rule-negative')),
      ]),
    ),
    `Of the ${positives.length} missed positives ${below} were found below the threshold of ${threshold}. By tag: ${tags
      .slice(0, 8)
      .map(([tag, count]) => `${tag} ${count}`)
      .join(', ')}.`,
  ].join('\n\n');
}
