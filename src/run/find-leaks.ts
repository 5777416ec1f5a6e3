import type { Chunk } from '../model/chunk.ts';
import type { Skipped } from '../model/coverage.ts';
import { compareText, type Finding } from '../model/finding.ts';
import { fingerprint, secretId, secretSubject } from '../model/fingerprint.ts';
import type { Provenance } from '../model/location.ts';
import { compareAge, joinProvenance } from '../model/provenance.ts';
import type { Judged } from '../policy/apply-policy.ts';
import type { Engine } from '../scan/engine.ts';
import type { Leak } from '../scan/leak.ts';
import type { Place, Source } from '../source/source.ts';
import { markMoved } from './find-moved.ts';
import { fromOpen, type LaneAnswer } from './lane-task.ts';
import { type Located, type LocatedLeak, type LocateLeaks, leakLocator } from './locate-leaks.ts';
import { type LaneThread, ScanLanes } from './scan-lanes.ts';

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
  /** More threads, for a scan that turns out to be long; null when this one does it all. */
  readonly lanes?: {
    /** So many bytes are scanned before the threads are worth their start. */
    readonly afterBytes: number;
    readonly start: () => Promise<readonly LaneThread[]>;
  } | null;
}

export interface LeakResult {
  readonly judged: readonly Judged[];
  /** What the engine passed over, beyond what the source did. */
  readonly skipped: readonly Skipped[];
}

/** Scans a source: each blob once, then every place where a blob with a leak stands. */
export async function findLeaks(search: LeakSearch): Promise<LeakResult> {
  const collector = new LeakCollector(search);
  try {
    let bytes = 0;
    for await (const batch of search.source.chunks()) {
      for (const chunk of batch) {
        bytes += chunk.bytes.length;
        collector.add(chunk);
      }
      await collector.goOn(bytes);
      search.progress(bytes);
    }
    await collector.finish();
  } finally {
    await collector.close();
  }
  const { skipped } = collector;
  return { judged: await markMoved(await toJudged(search, collector.leaky), search), skipped };
}

/** Scans chunks in this thread, and in others once there is much to do. */
class LeakCollector {
  readonly skipped: Skipped[] = [];
  readonly #found: LeakyBlob[] = [];
  readonly #search: LeakSearch;
  readonly #locate: LocateLeaks;
  #threads: readonly LaneThread[] = [];
  #lanes: ScanLanes | undefined;

  constructor(search: LeakSearch) {
    this.#search = search;
    this.#locate = leakLocator(search.engine);
  }

  /** What was found, in an order that no thread has a say in. */
  get leaky(): readonly LeakyBlob[] {
    return this.#found.sort(
      (a, b) => compareText(a.path, b.path) || compareText(a.blob ?? '', b.blob ?? ''),
    );
  }

  add(chunk: Chunk): void {
    const { path, blob, provenance = null } = chunk;
    if (this.#lanes && provenance === null) this.#lanes.add(chunk);
    else this.#keep(path, blob, provenance, chunk.bytes.length, this.#locate(chunk));
  }

  /** Starts the threads when it is time, and waits for them when they are behind. */
  async goOn(bytes: number): Promise<void> {
    const { lanes } = this.#search;
    if (this.#lanes) await this.#lanes.room();
    else if (lanes && bytes >= lanes.afterBytes) {
      this.#threads = await lanes.start();
      this.#lanes = new ScanLanes(this.#threads, (answer) => this.#take(answer));
    }
  }

  async finish(): Promise<void> {
    await this.#lanes?.finish();
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #take({ chunks, dismissed }: LaneAnswer): void {
    for (const { path, blob, bytes, leaks, skipped } of chunks) {
      this.#keep(path, blob, null, bytes, { leaks: leaks.map(fromOpen), skipped });
    }
    const counts = this.#search.engine.dismissed;
    for (const [reason, count] of dismissed) counts.set(reason, (counts.get(reason) ?? 0) + count);
  }

  #keep(
    path: string,
    blob: string | null,
    provenance: Provenance | null,
    bytes: number,
    { leaks, skipped }: Located,
  ): void {
    if (skipped !== null) this.skipped.push({ path, reason: skipped, bytes });
    if (leaks.length > 0) this.#found.push({ path, blob, provenance, leaks });
  }
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
