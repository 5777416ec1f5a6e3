/**
 * Refuses, at the start of a password, the words that stand for one in manuals: as a beginning
 * (`your-…`) or as the whole value (`password`, `admin`), and masks.
 */
export const notFiller: string = [
  '(?!',
  '(?:your|my|the|some|change|example|sample|placeholder|replace|insert|enter|dummy|redacted)[_.\\- ]?',
  '|(?:pass(?:word|wd|phrase)?|pwd|secret|token|admin|root|user(?:name)?|test|guest)(?:["\'\\s;,)\\]}<&]|$)',
  '|(?:foo(?:bar)?|tiger|bar|baz|qwerty|1234\\d{0,6}|none|null|true|false|changeit)(?:["\'\\s;,)\\]}<&]|$)',
  '|[xX*.]{3})',
].join('');
