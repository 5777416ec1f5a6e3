import type { Location } from '../../model/location.ts';
import { Secret } from '../../model/secret.ts';
import type { Entry, Manifest } from '../entry.ts';

/**
 * The environment of this process as a manifest: what a loader step left for the application.
 *
 * It has no file, so its findings stand at `place`, as a rule the schema. Names that only the
 * runner or the shell sets are of no interest and never count as unknown.
 */
export function readJobManifest(
  variables: Readonly<Record<string, string | undefined>>,
  environment: string | null,
  place: Location,
): Manifest {
  const entries = new Map<string, Entry>();
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) continue;
    entries.set(name, { name, kind: 'value', value: new Secret(value), location: place });
  }
  return {
    path: place.path,
    format: 'job',
    role: 'values',
    environment,
    views: [{ consumer: null, entries, refused: false }],
    end: place,
    partial: false,
    below: [],
    findings: [],
    granted: null,
  };
}
