import type { Finding } from '../model/finding.ts';
import { describePolicy } from './describe-policy.ts';
import type { Describer } from './describer.ts';
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
  const origin = leakOrigin(finding).map((line) => ` ${line}.`);
  return {
    message: `${meta.title} found: ${inert(preview)}.${origin.join('')}${move}${state}${why}`,
    fix: meta.fix,
  };
};

/** How the secret is written, and which variable has it as its value, where that is known. */
export function leakOrigin({ args: { encoding, name, file } }: Finding): string[] {
  return [
    ...(typeof encoding === 'string' ? [`It is written as ${encoding}`] : []),
    ...(typeof name === 'string' && typeof file === 'string'
      ? [`It is the value of ${inert(name)} in ${inert(file)}`]
      : []),
  ];
}
