import type { Finding } from '../model/finding.ts';

/** True for a secret that may be in other hands. */
export function gotOut({ check, preview }: Finding): boolean {
  return check === 'leak' && preview !== null;
}

/** What to do when a secret got out, in this order. Said once in a report that holds a leak. */
export const emergencySteps: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: 'Rotate it now',
    text: 'Make a new secret at the provider. Do this first: removing the text does not call it back.',
  },
  {
    title: 'Revoke the old one',
    text: 'Make sure that the provider refuses it, and do not wait for the clean-up of the history.',
  },
  {
    title: 'Review the access logs',
    text: 'Look for use that was not yours since the commit that brought the secret in.',
  },
  {
    title: 'Update every environment',
    text: 'Put the new secret wherever the old one was read: deployments, CI, colleagues, backups.',
  },
  {
    title: 'Notify and document',
    text: 'Tell those concerned, and write down what leaked, when, and what was done.',
  },
];
