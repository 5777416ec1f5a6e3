/**
 * Parts of patterns for values without a prefix of their own, which mean something only beside
 * the provider's name. The parts are joined by `nearValue`, whose patterns ignore case.
 */

/**
 * Between a name and its value: a closing quote, a type or the word `value` of a pair
 * (`key="X" value="…"`), a sign, an opening quote; on one line.
 */
const sign = [
  '["\'\\]\\\\]{0,3}(?:[ \\t]{1,4}string|(?:[ \\t]{1,4}|,[ \\t]{0,4})["\']?value["\']?|:[ \\t]?[a-z]{3,6}(?=[ \\t]{0,2}=))?[ \\t]{0,8}',
  '(?:=>|[:?.+|]{0,3}=|:|,|>)[ \\t]{0,8}[\\\\"\'`(]{0,2}',
].join('');
/** Words between the provider's name and the label that say that the value is no secret. */
const harmless = '(?![\\w.-]{0,24}(?:public|publish|search|site|cache|hash|digest|sha\\d|finger))';
/** Characters of a variable name between the provider's name and the label. */
const gap = '[\\w.-]{0,24}?';
/** What follows a value must neither continue it nor make it a file name. */
const end = '(?![\\w+/=-]|\\.\\w)';

/**
 * The start of `DATADOG_API_KEY=`, `"datadogApiKey": ` or `datadog.api.key: `.
 *
 * A space in a name or label stands for any joint: `api key` is also `apiKey` and `API_KEY`.
 * A name of up to four letters must begin a word.
 */
export function named(names: readonly string[], labels: readonly string[]): string {
  const heads = names.map((name) =>
    name.length > 4 ? joint(name) : `(?<![a-z0-9])${joint(name)}`,
  );
  return `(?:${heads.join('|')})${harmless}${gap}(?:${labels.map(joint).join('|')})${sign}`;
}

/** The start of a bare `api_key: ` whose provider stands a few lines away. */
export function bare(labels: readonly string[]): string {
  return `(?<![\\w.-])(?:${labels.map(joint).join('|')})${sign}`;
}

/** The start of a call like `Mistral({ apiKey: ` or `cohere.Client(`. */
export function called(names: readonly string[]): string {
  const label = '(?:[a-z_]{0,12}(?:key|token|secret)[ \\t]{0,2}[=:][ \\t]{0,2})?';
  return `(?:${names.map(joint).join('|')})(?:\\.\\w{1,20})?\\([{ \\t]{0,3}${label}["'\`]`;
}

/** The start of a parameter in the query of a URL at `host`. */
export function queried(host: string, parameters: readonly string[]): string {
  return `${literal(host)}[^\\s"'<>]{0,200}?[?&](?:${parameters.map(literal).join('|')})=`;
}

/** Joins starts and a value into the pattern of a rule; the value is its secret. */
export function nearValue(starts: readonly string[], value: string): RegExp {
  return new RegExp(`(?:${starts.join('|')})(?<secret>${value})${end}`, 'i');
}

/** A value with a shape of its own that only needs the provider somewhere near. */
export function standing(value: string): RegExp {
  return new RegExp(`(?<![\\w+/.-])(?<secret>${value})${end}`);
}

/** `length` hex digits with a digit and a letter among them. */
export function hex(length: number): string {
  return `(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{${length}}`;
}

/** Letters and digits, two digits or more, so that no identifier fits. */
export function alnum(length: number, longest = length): string {
  return mixed('a-z0-9', length, longest);
}

/** Letters, digits, `_` and `-`, two digits or more. */
export function urlSafe(length: number, longest = length): string {
  return mixed('a-z0-9_-', length, longest);
}

/** The characters of base64 without padding, two digits or more. */
export function base64(length: number, longest = length): string {
  return mixed('a-z0-9+/', length, longest);
}

/** A UUID in hex digits. */
export const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

function mixed(letters: string, length: number, longest: number): string {
  const times = length === longest ? `{${length}}` : `{${length},${longest}}`;
  return `(?=[a-z_+/-]*[0-9][a-z_+/-]*[0-9])[${letters}]${times}`;
}

function joint(words: string): string {
  return words.split(' ').map(literal).join('[_. -]?');
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
