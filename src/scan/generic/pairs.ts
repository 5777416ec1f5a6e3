import type { LineView } from './assignments.ts';
import { type Candidate, makeCandidate } from './candidate.ts';
import { nameFacts } from './names.ts';
import { readValues } from './values.ts';

const valueLine =
  /^\s{0,60}(?:- )?["']?(?:value|val|content|string|defaultValue|default)["']?\s{0,4}[:=]\s{0,4}/i;
const nameLine =
  /^\s{0,60}(?:- )?\{?\s{0,4}["']?(?:name|key|id|field|header|variable)["']?\s{0,4}[:=]\s{0,4}["']?([A-Za-z][\w .-]{0,80}?)["']?\s{0,4},?\s{0,4}$/i;

// Terraform: `variable "name" {`, then `default = "x"`.
const blockLine =
  /^\s{0,60}(?:variable|secret|param|parameter|input|resource "[\w.-]{1,80}")\s"?([A-Za-z][\w.-]{0,80})"?\s{0,4}[{:]\s{0,4}$/;
const openedLine =
  /^\s{0,60}(?:- )?(?:<([A-Za-z][\w.-]{0,80})>|["']?([A-Za-z][\w.-]{0,80})["']?\s?[:=]\s{0,4}(?:[|>][+-]?|\\|["'`(]{1,3}|\[)?)\s{0,4}$/;
/** A label by itself: `API Secret`. */
const labelLine = /^\s{0,20}([A-Za-z]{2,20}(?: [A-Za-z]{2,20}){0,3})\s{0,4}$/;
const loneToken = /^\s{0,80}["'`]?([A-Za-z0-9+/=_.~@!-]{8,400})["'`]?[,;)]?\s{0,8}$/;

/** A value by itself on the line below its name: `<token>`, `token: |`, `token =`. */
function findValueBelow(view: LineView): Candidate | null {
  const token = loneToken.exec(view.text)?.[1];
  if (token === undefined || !/\d/.test(token)) return null;
  const opened = openedLine.exec(view.before);
  const label = opened === null ? labelLine.exec(view.before)?.[1] : undefined;
  const name = opened?.[1] ?? opened?.[2] ?? label;
  if (name === undefined || !nameFacts(name).hasKeyword) return null;
  if (label !== undefined && !(nameFacts(label).endsInKeyword && token.length >= 20)) return null;
  // The first of several lines of the same kind is a block: a key, a certificate.
  if (loneToken.test(view.after)) return null;
  const start = view.text.indexOf(token);
  return makeCandidate({ kind: 'pair', name, sign: ':', start, end: start + token.length });
}

/** The value of a pair that stands on two lines: `name: DB_PASSWORD` and below it `value: x`. */
export function findPairedValue(view: LineView): Candidate | null {
  const below = findValueBelow(view);
  if (below) return below;
  const value = valueLine.exec(view.text);
  if (!value) return null;
  const name = (nameLine.exec(view.before) ?? blockLine.exec(view.before))?.[1];
  if (name === undefined || !nameFacts(name).hasKeyword) return null;
  const [span] = readValues(view.text, value[0].length, {
    kind: view.kind,
    separator: null,
    isEnclosed: false,
    isEscapedLine: false,
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
