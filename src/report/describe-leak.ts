import type { Describer } from './describe.ts';
import { describePolicy } from './describe-policy.ts';
import { inert } from './neutralise.ts';

/** What was found, its redaction, and what is known about its use. */
export const describeLeak: Describer = (finding, meta) => {
  const { preview, validity, args } = finding;
  if (preview === null) return describePolicy(finding, meta);
  const state = {
    active: ' It works right now.',
    inactive: ' The provider no longer accepts it.',
    unknown: '',
  }[validity];
  const from = args['movedFrom'];
  const move = typeof from === 'string' ? ` It was moved here from ${inert(from)}.` : '';
  const why = meta.why === '' ? '' : ` ${meta.why}`;
  return { message: `${meta.title} found: ${inert(preview)}.${move}${state}${why}`, fix: meta.fix };
};
