import type { Chunk } from '../model/chunk.ts';
import { Secret } from '../model/secret.ts';
import type { Located, LocatedLeak, LocateLeaks } from './locate-leaks.ts';

/** Chunks on their way to another thread: their bytes lie one after the other. */
export interface LaneTask {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly chunks: readonly LaneChunk[];
}

interface LaneChunk extends Omit<Chunk, 'bytes' | 'provenance'> {
  readonly start: number;
  readonly end: number;
}

/** What became of the chunks of one task, without those in which nothing was found. */
export interface LaneAnswer {
  readonly chunks: readonly LaneFound[];
  /** How many candidates fell since the last answer, by reason. */
  readonly dismissed: ReadonlyMap<string, number>;
}

interface LaneFound extends Located<OpenLeak> {
  readonly path: string;
  readonly blob: string | null;
  readonly bytes: number;
}

/** A located leak whose secrets lie open, since a `Secret` cannot cross to another thread. */
type OpenLeak = Omit<LocatedLeak, 'leak' | 'line'> & {
  readonly leak: Omit<LocatedLeak['leak'], 'secret'>;
  readonly value: string;
  readonly publicPrefix: number;
  readonly lineText: string;
};

/** Scans the chunks of a task, in the thread that it was sent to. */
export function scanTask(
  task: LaneTask,
  locate: LocateLeaks,
  dismissed: Map<string, number>,
): LaneAnswer {
  const chunks = task.chunks.flatMap(({ path, blob, truncated, start, end }): LaneFound[] => {
    const bytes = task.bytes.subarray(start, end);
    const { leaks, skipped } = locate({ path, blob, truncated, bytes });
    if (leaks.length === 0 && skipped === null) return [];
    return [{ path, blob, bytes: bytes.length, leaks: leaks.map(toOpen), skipped }];
  });
  const fallen = new Map(dismissed);
  dismissed.clear();
  return { chunks, dismissed: fallen };
}

function toOpen({ leak, span, marks, line }: LocatedLeak): OpenLeak {
  const { secret, ...rest } = leak;
  const { publicPrefix } = secret;
  return { leak: rest, value: secret.reveal(), publicPrefix, span, marks, lineText: line.reveal() };
}

/** The leak as it was in the other thread. */
export function fromOpen({
  leak,
  value,
  publicPrefix,
  span,
  marks,
  lineText,
}: OpenLeak): LocatedLeak {
  const secret = new Secret(value, publicPrefix);
  return { leak: { ...leak, secret }, span, marks, line: new Secret(lineText) };
}
