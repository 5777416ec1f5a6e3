import type { NameGroup } from '../names.ts';
import { type Feature, flag } from './feature.ts';

const group = (wanted: NameGroup, words: string): Feature => ({
  name: `g.${wanted}`,
  words,
  read: ({ name }) => flag(name.group === wanted),
});

/** Features of the name that the value is given. */
export const nameFeatures: readonly Feature[] = [
  {
    name: 'n.len',
    words: 'long name',
    read: ({ candidate }) => Math.min(2, candidate.name.length / 30),
  },
  {
    name: 'n.words',
    words: 'name of many words',
    read: ({ name }) => Math.min(6, name.parts.length) / 6,
  },
  {
    name: 'n.pass',
    words: 'name says password',
    read: ({ name }) => flag(/pass|pwd| pw |psw|psk/.test(name.joined)),
  },
  {
    name: 'n.secret',
    words: 'name says secret',
    read: ({ name }) => flag(name.joined.includes('secret')),
  },
  { name: 'n.key', words: 'name says key', read: ({ name }) => flag(name.joined.includes('key')) },
  {
    name: 'n.public',
    words: 'name says public',
    read: ({ name }) => flag(/public| pub /.test(name.joined)),
  },
  {
    name: 'n.kwlast',
    words: 'name ends in a keyword',
    read: ({ name }) => flag(name.endsInKeyword),
  },
  {
    name: 'n.sample',
    words: 'name says test or example',
    read: ({ name }) =>
      flag(
        / (?:test|fake|dummy|mock|example|sample|invalid|wrong|bad|expected) /.test(name.joined),
      ),
  },
  {
    name: 'n.label',
    words: 'name of a text that is shown',
    read: ({ name }) =>
      flag(
        /^ (?:label|lbl|txt|text|title|msg|message|hint|placeholder|button|btn|tooltip|mandatory|enter|invalid|wrong|missing|forgot|forget|lost|your|new|old|current|str|string|menu|action|help|info|warn|alert) /.test(
          name.joined,
        ),
      ),
  },
  {
    name: 'n.verb',
    words: 'name begins with a verb',
    read: ({ name }) =>
      flag(
        /^ (?:is|has|get|set|show|hide|reset|change|update|create|make|build|generate|gen|new|verify|validate|check|compare|match|find|read|write|load|save|use|with|without|no|not|can|should|must|need|needs|require|requires|allow|enable|disable|test|parse|encode|decode|encrypt|decrypt|hash|send|add|remove|delete|expect|assert) /.test(
          name.joined,
        ),
      ),
  },
  {
    name: 'n.dotted',
    words: 'name is a path of names',
    read: ({ candidate }) => flag(candidate.name.includes('.')),
  },
  {
    name: 'n.upper',
    words: 'name in capitals',
    read: ({ candidate }) => flag(/^[A-Z][A-Z0-9_]+$/.test(candidate.name)),
  },
  { name: 'n.none', words: 'no name', read: ({ candidate }) => flag(candidate.name === '') },
  group('pass', 'name of a password'),
  group('secret', 'name of a secret'),
  group('token', 'name of a token'),
  group('apikey', 'name of an API key'),
  group('strongkey', 'name of a private or access key'),
  group('key', 'name of some key'),
  group('auth', 'name says auth'),
  group('cred', 'name says credential'),
  group('saltnonce', 'name of a salt, nonce or seed'),
  group('certhash', 'name of a certificate or digest'),
  group('api', 'name says api'),
];
