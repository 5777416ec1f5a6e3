import type { LineView } from './assignments.ts';
import { type Candidate, makeCandidate } from './candidate.ts';
import { nameFacts } from './names.ts';
import { readValues } from './values.ts';

const valueLine =
  /^\s{0,60}(?:- )?["']?(?:value|val|content|string|defaultValue|default)["']?\s{0,4}[:=]\s{0,4}/i;
const nameLine =
  /^\s{0,60}(?:- )?\{?\s{0,4}["']?(?:name|key|id|field|header|variable)["']?\s{0,4}[:=]\s{0,4}["']?([A-Za-z][\w .-]{0,80}?)["']?\s{0,4},?\s{0,4}$/i;

/** The value of a pair that stands on two lines: `name: DB_PASSWORD` and below it `value: x`. */
export function findPairedValue(view: LineView): Candidate | null {
  const value = valueLine.exec(view.text);
  if (!value) return null;
  const name = nameLine.exec(view.before)?.[1];
  if (name === undefined || !nameFacts(name).hasKeyword) return null;
  const [span] = readValues(view.text, value[0].length, {
    kind: view.kind,
    separator: null,
    isEnclosed: false,
    startsLine: true,
  });
  if (!span || span.isBytes) return null;
  const { start, end, quote, inList, wrapped, isDefault } = span;
  return makeCandidate({
    kind: 'pair',
    name,
    sign: ':',
    start,
    end,
    quote,
    inList,
    wrapped,
    isDefault,
  });
}
