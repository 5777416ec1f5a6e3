import { secretId } from '../model/fingerprint.ts';
import { LineIndex } from '../model/line-index.ts';
import type { Location } from '../model/location.ts';
import type { Judged } from '../policy/apply-policy.ts';
import type { Engine } from '../scan/engine.ts';
import type { Source } from '../source/source.ts';

/** More versions than this are not searched for where a secret came from. */
const maxVersions = 1000;

/**
 * Says of each new finding whether its secret was moved: it stood in another file at the base,
 * and does not stand there any more. It stays new, since it is new in its file.
 */
export async function markMoved(
  judged: readonly Judged[],
  { source, engine, key }: { source: Source; engine: Engine; key: Uint8Array },
): Promise<Judged[]> {
  const wanted = new Set(judged.filter(({ finding }) => finding.new).map(nameOf));
  if (wanted.size === 0 || !source.judgesOnlyNew || !source.left) return [...judged];
  const origins = new Map<string, Location>();
  const leaksOf = async (path: string, blob: string | null): Promise<Map<string, Location>> => {
    const bytes = blob === null ? null : await source.read(blob);
    if (bytes === null) return new Map();
    const { leaks, text } = engine.scan({ path, blob, bytes, truncated: false });
    const index = leaks.length > 0 ? new LineIndex(text) : null;
    return new Map(
      leaks.map(({ ruleId, secret, start }) => {
        const line = index?.at(start).line ?? 1;
        return [`${ruleId}\0${secretId(key, secret)}`, { path, line }];
      }),
    );
  };
  for (const { path, before, after } of await source.left(maxVersions)) {
    const stood = await leaksOf(path, before);
    const isFromHere = [...stood].filter(([name]) => wanted.has(name) && !origins.has(name));
    if (isFromHere.length === 0) continue;
    const stands = await leaksOf(path, after);
    for (const [name, location] of isFromHere) {
      if (!stands.has(name)) origins.set(name, location);
    }
  }
  return judged.map((each) => {
    const origin = origins.get(nameOf(each));
    return origin && each.finding.new ? moved(each, origin) : each;
  });
}

function nameOf({ finding }: Judged): string {
  return `${finding.ruleId}\0${finding.secretId}`;
}

function moved(judged: Judged, origin: Location): Judged {
  const { finding } = judged;
  return {
    ...judged,
    finding: {
      ...finding,
      args: { ...finding.args, movedFrom: origin.path },
      related: [...finding.related, { ...origin, message: 'it stood here before, and was moved' }],
    },
  };
}
