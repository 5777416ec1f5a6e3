import type { Family } from '../language.ts';
import { inCode, inComment, inString } from '../spans.ts';
import { type Feature, flag } from './feature.ts';

const family = (wanted: Family, words: string): Feature => ({
  name: `f.${wanted}`,
  words,
  read: ({ view }) => flag(view.kind.family === wanted),
});

const publicMark = /public ?_?key|certificate|PublicKeyToken|ssh-(?:rsa|ed25519|dss)|ecdsa-sha2/i;

const userMark =
  /user(?:_?name)?["'\]]{0,2}\s?(?:=>|[:=,])|login["']?\s?[:=]|e-?mail["']?\s?(?:=>|[:=])|_USER\b|\buid["']?\s?[:=]/i;

/** Features of the place in the line and of the file. */
export const placeFeatures: readonly Feature[] = [
  {
    name: 'p.codeOut',
    words: 'value outside a string',
    read: ({ candidate, view }) =>
      flag(
        view.kind.family === 'code' &&
          candidate.quote === '' &&
          view.spans[candidate.start] === inCode,
      ),
  },
  {
    name: 'p.eol',
    words: 'value ends the line',
    read: ({ candidate, view }) =>
      flag(
        /^[\\"'`]{0,4}[\s,;)]*$/.test(view.text.slice(candidate.end, candidate.end + 40)) &&
          view.text.length - candidate.end < 40,
      ),
  },
  { name: 'p.arr', words: 'element of a list', read: ({ candidate }) => flag(candidate.inList) },
  {
    name: 'p.wrapped',
    words: 'inside a constructor',
    read: ({ candidate }) => flag(candidate.wrapped),
  },
  {
    name: 'p.default',
    words: 'default of a lookup',
    read: ({ candidate }) => flag(candidate.isDefault),
  },
  {
    name: 'p.quoted',
    words: 'quoted value',
    read: ({ candidate }) => flag(candidate.quote !== ''),
  },
  {
    name: 'p.escaped',
    words: 'escaped quotes',
    read: ({ candidate }) => flag(candidate.quote.startsWith('\\')),
  },
  {
    name: 'p.inString',
    words: 'name and value inside a string',
    read: ({ candidate, view }) => flag(view.spans[candidate.nameStart] === inString),
  },
  {
    name: 'p.comment',
    words: 'inside a comment',
    read: ({ candidate, view }) => flag(view.spans[candidate.start] === inComment),
  },
  {
    name: 'p.compared',
    words: 'compared, not assigned',
    read: ({ candidate }) => flag(/^[=!]==?$/.test(candidate.sign)),
  },
  {
    name: 'p.equals',
    words: 'behind an equals sign',
    read: ({ candidate }) => flag(candidate.sign === '='),
  },
  {
    name: 'p.pubLine',
    words: 'public key or certificate near by',
    read: ({ candidate, view }) => {
      const { text } = view;
      const before = text.slice(Math.max(0, candidate.start - 160), candidate.start);
      return flag(
        publicMark.test(before) || publicMark.test(text.slice(candidate.end, candidate.end + 120)),
      );
    },
  },
  {
    name: 'p.nextRun',
    words: 'more characters of the same run follow',
    read: ({ candidate, view }) => flag(/[A-Za-z0-9+/=$.%-]/.test(view.text[candidate.end] ?? '')),
  },
  {
    name: 'p.userNear',
    words: 'a user name near by',
    read: ({ view }) =>
      flag(userMark.test(view.text) || userMark.test(view.before) || userMark.test(view.after)),
  },
  {
    name: 'p.first',
    words: 'name begins the line',
    read: ({ candidate, view }) =>
      flag(
        /^\s*["'-]{0,3}\s*(?:export |set |- )?["']?$/.test(
          view.text.slice(0, candidate.nameStart).slice(0, 80),
        ),
      ),
  },
  { name: 'f.i18n', words: 'file of translations', read: ({ view }) => flag(view.kind.isLocale) },
  family('code', 'source code'),
  family('conf', 'configuration file'),
  family('shell', 'shell script'),
  family('text', 'text or documentation'),
];
