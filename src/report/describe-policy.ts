import type { Finding } from '../model/finding.ts';
import type { Describer } from './describer.ts';
import { inert } from './neutralise.ts';
import { count, named } from './words.ts';

/** What is wrong with the policy itself: a bare mark, an entry that is over or hides nothing. */
export const describePolicy: Describer = ({ ruleId, args }, { fix }) => {
  const sentence = sentences[ruleId];
  return sentence ? { message: sentence(args), fix } : null;
};

const sentences: Readonly<Record<string, (args: Finding['args']) => string>> = {
  'allow-without-reason': ({ rule }) =>
    `The mark on this line hides ${named(text(rule))} and does not say which rule it means and why.`,
  'suppression-stale': (args) => {
    const { entries, fingerprint, why, expires, owner } = args;
    if (typeof entries === 'number') {
      return `${count(entries, 'entry', 'entries')} of the baseline ${entries === 1 ? 'accepts' : 'accept'} nothing any more: \`watertight baseline --update\` takes ${entries === 1 ? 'it' : 'them'} out.`;
    }
    const what =
      fingerprint === undefined ? 'This entry' : `The entry for ${inert(text(fingerprint))}`;
    const whose = owner ? ` Ask ${inert(text(owner))}.` : '';
    return why === 'expired'
      ? `${what} expired on ${inert(text(expires))}: what it hid counts again.${whose}`
      : `${what} matches nothing any more.${whose}`;
  },
};

function text(value: Finding['args'][string] | undefined): string {
  return typeof value === 'string' ? value : '';
}
