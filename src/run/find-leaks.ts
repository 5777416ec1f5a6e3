import type { Skipped } from '../model/coverage.ts';
import type { Finding } from '../model/finding.ts';
import { fingerprint, secretId, secretSubject } from '../model/fingerprint.ts';
import { LineIndex } from '../model/line-index.ts';
import type { Location, Provenance } from '../model/location.ts';
import { compareAge, joinProvenance } from '../model/provenance.ts';
import { Secret } from '../model/secret.ts';
import type { Judged } from '../policy/apply-policy.ts';
import { type InlineMark, marksFor } from '../policy/inline.ts';
import { isEncrypted } from '../scan/encrypted.ts';
import type { Engine } from '../scan/engine.ts';
import type { ChunkScan, Leak } from '../scan/leak.ts';
import { VersionScanner } from '../scan/version-scanner.ts';
import type { Place, Source } from '../source/source.ts';
import { markMoved } from './find-moved.ts';

/** A leak with its place in the text; the bytes it came from may be gone. */
interface LocatedLeak {
  readonly leak: Leak;
  readonly span: Omit<Location, 'path'>;
  readonly marks: readonly InlineMark[];
  readonly line: Secret;
}

interface LeakyBlob {
  readonly path: string;
  readonly blob: string | null;
  /** Of a chunk that is no file; files have places. */
  readonly provenance: Provenance | null;
  readonly leaks: readonly LocatedLeak[];
}

export interface LeakSearch {
  readonly source: Source;
  readonly engine: Engine;
  /** Key of this run for `secretId`. */
  readonly key: Uint8Array;
  /** Told after each batch how many bytes were scanned so far. */
  readonly progress: (bytes: number) => void;
}

export interface LeakResult {
  readonly judged: readonly Judged[];
  /** What the engine passed over, beyond what the source did. */
  readonly skipped: readonly Skipped[];
}

/** Scans a source: each blob once, then every place where a blob with a leak stands. */
export async function findLeaks(search: LeakSearch): Promise<LeakResult> {
  const leaky: LeakyBlob[] = [];
  const skipped: Skipped[] = [];
  const versions = new VersionScanner(search.engine);
  let bytes = 0;
  for await (const batch of search.source.chunks()) {
    for (const chunk of batch) {
      bytes += chunk.bytes.length;
      const found = locate(chunk.blob === null ? search.engine.scan(chunk) : versions.scan(chunk));
      const unread = whyUnread(found, chunk.bytes);
      if (unread) skipped.push({ path: chunk.path, reason: unread, bytes: chunk.bytes.length });
      if (found !== 'binary' && found.length > 0) {
        const { path, blob, provenance = null } = chunk;
        leaky.push({ path, blob, provenance, leaks: found });
      }
    }
    search.progress(bytes);
  }
  return { judged: await markMoved(await toJudged(search, leaky), search), skipped };
}

/** Why nothing of a chunk could be read; null where something could. */
function whyUnread(
  found: readonly LocatedLeak[] | 'binary',
  bytes: Uint8Array,
): 'binary' | 'encrypted' | null {
  if (found.length > 0 && found !== 'binary') return null;
  if (isEncrypted(bytes)) return 'encrypted';
  return found === 'binary' ? 'binary' : null;
}

function locate({ leaks, text, binary }: ChunkScan): readonly LocatedLeak[] | 'binary' {
  if (binary) return 'binary';
  if (leaks.length === 0) return [];
  const index = new LineIndex(text);
  return leaks.map((leak) => {
    const from = index.at(leak.start);
    const to = index.at(leak.end);
    const [above, line] = [lineText(text, index, from.line - 1), lineText(text, index, from.line)];
    return {
      leak,
      span: { line: from.line, column: from.column, endLine: to.line, endColumn: to.column },
      marks: marksFor(line, above),
      line: new Secret(line),
    };
  });
}

const utf8 = new TextDecoder();
/** How much of a line is searched for marks and patterns of the policy. */
const lineReach = 4_096;

function lineText(text: Uint8Array, index: LineIndex, line: number): string {
  const range = index.line(line);
  return range
    ? utf8.decode(text.subarray(range.start, Math.min(range.end, range.start + lineReach)))
    : '';
}

async function toJudged(search: LeakSearch, leaky: readonly LeakyBlob[]): Promise<Judged[]> {
  const ids = new Set(leaky.flatMap(({ blob }) => (blob === null ? [] : [blob])));
  const places = await search.source.places(ids);
  const base = new BaseLeaks(search);
  const merged = new Map<string, Judged>();
  for (const { path, blob, provenance, leaks } of leaky) {
    const here = blob === null ? [] : (places.get(blob) ?? []);
    const standing: readonly Place[] =
      blob === null || here.length === 0 ? [{ path, provenance, baseBlob: null }] : here;
    for (const place of standing) {
      const known = await base.of(place);
      const counts = new Map<string, number>();
      for (const located of leaks) {
        const isNew = !known.has(leakKey(located.leak));
        const judged = judge(located, place, isNew, search.key);
        // Two guessable secrets may share a fingerprint; the id of this run tells them apart.
        const name = `${judged.finding.fingerprint}:${judged.finding.secretId}`;
        const count = counts.get(name) ?? 0;
        counts.set(name, count + 1);
        merge(merged, `${name}:${count}`, judged);
      }
    }
  }
  return [...merged.values()];
}

/** One finding for a secret that stands in many versions of a file, with the commits that hold it. */
function merge(merged: Map<string, Judged>, key: string, judged: Judged): void {
  const before = merged.get(key);
  if (!before) {
    merged.set(key, judged);
    return;
  }
  const older = isOlder(judged, before) ? judged : before;
  merged.set(key, {
    ...older,
    finding: {
      ...older.finding,
      new: before.finding.new || judged.finding.new,
      provenance: joinProvenance(before.finding.provenance, judged.finding.provenance),
    },
  });
}

function isOlder(a: Judged, b: Judged): boolean {
  const [left, right] = [a.finding.provenance[0], b.finding.provenance[0]];
  return left !== undefined && right !== undefined && compareAge(left, right) < 0;
}

function judge(located: LocatedLeak, place: Place, isNew: boolean, key: Uint8Array): Judged {
  const { leak, span, marks, line } = located;
  const finding: Finding = {
    check: 'leak',
    ruleId: leak.ruleId,
    severity: leak.severity,
    confidence: leak.confidence,
    location: { path: place.path, ...span },
    related: [],
    args: leak.args,
    preview: leak.secret.redaction(),
    secretId: secretId(key, leak.secret),
    provenance: place.provenance ? [place.provenance] : [],
    fingerprint: fingerprint(leak.ruleId, place.path, secretSubject(leak.secret)),
    new: isNew,
    validity: 'unknown',
  };
  return {
    finding,
    marks,
    secret: leak.secret,
    holds: (pattern, target) =>
      (target !== 'line' && pattern.test(leak.secret.reveal())) ||
      (target !== 'secret' && pattern.test(line.reveal())),
  };
}

function leakKey(leak: Leak): string {
  return `${leak.ruleId}\0${leak.secret.reveal()}`;
}

/** The leaks that stood at the base, scanned when a leaky blob has a base version. */
class BaseLeaks {
  readonly #search: LeakSearch;
  readonly #known = new Map<string, ReadonlySet<string>>();

  constructor(search: LeakSearch) {
    this.#search = search;
  }

  async of(place: Place): Promise<ReadonlySet<string>> {
    const { baseBlob, path } = place;
    if (baseBlob === null || !this.#search.source.judgesOnlyNew) return new Set();
    const key = `${baseBlob}\0${path}`;
    const before = this.#known.get(key);
    if (before) return before;
    const bytes = await this.#search.source.read(baseBlob);
    const chunk = bytes ? { path, blob: baseBlob, bytes, truncated: false } : null;
    const leaks = chunk ? this.#search.engine.scan(chunk).leaks : [];
    const known = new Set(leaks.map(leakKey));
    this.#known.set(key, known);
    return known;
  }
}
