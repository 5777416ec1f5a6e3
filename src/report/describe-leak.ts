import type { Describer } from './describe.ts';
import { describePolicy } from './describe-policy.ts';
import { inert } from './neutralise.ts';

/** What was found, its redaction, and what is known about its use. */
export const describeLeak: Describer = (finding, meta) => {
  const { preview, validity } = finding;
  if (preview === null) return describePolicy(finding, meta);
  const state = {
    active: ' It works right now.',
    inactive: ' The provider no longer accepts it.',
    unknown: '',
  }[validity];
  const why = meta.why === '' ? '' : ` ${meta.why}`;
  return { message: `${meta.title} found: ${inert(preview)}.${state}${why}`, fix: meta.fix };
};
