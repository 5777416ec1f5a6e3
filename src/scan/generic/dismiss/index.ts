import type { LineView } from '../assignments.ts';
import type { Candidate } from '../candidate.ts';
import type { NameFacts } from '../names.ts';
import { isPublished } from '../published.ts';
import type { Shape } from '../shape.ts';
import type { ValueFacts } from '../value-facts.ts';
import { dismissByForm } from './forms.ts';
import { dismissByName } from './names.ts';
import { dismissByPlace } from './place.ts';
import { dismissByValue } from './values.ts';

/** Everything a dismissal may look at. */
export interface Evidence {
  readonly view: LineView;
  readonly candidate: Candidate;
  readonly value: ValueFacts;
  readonly shape: Shape;
  readonly name: NameFacts;
}

/**
 * Why a candidate is certainly no secret, as the id of the reason, or null.
 *
 * Value first, then known forms of harmless values, then the name, then the place: the order in
 * which a test is least likely to be wrong.
 */
export function dismissal(evidence: Evidence): string | null {
  return (
    dismissByValue(evidence) ??
    dismissByForm(evidence) ??
    dismissByName(evidence) ??
    dismissByPlace(evidence) ??
    (isPublished(evidence.value.text) ? 'published-example' : null)
  );
}
