import { exitOf, type Git } from '../io/git.ts';
import { isGitError } from '../io/git-error.ts';
import type { Chunk } from '../model/chunk.ts';
import type { CommitSet } from './commit-source.ts';
import { isStopped, limitOf, type SourceOptions, takesBlob } from './options.ts';
import { revisionLines } from './partial-clone.ts';
import type { Place, Source, Tally } from './source.ts';
import { listTags, readTag, type Tag } from './tags.ts';
import { TallyKeeper } from './tally-keeper.ts';

/** What the message of a commit or a tag has in the place of a path. */
export const messagePaths = { commit: 'git:commit-message', tag: 'git:tag-message' } as const;

type Child = ReturnType<Git['start']>;

/** Together, chunks of a batch are about this large. */
const batchBytes = 2 ** 20;

/**
 * The messages of a set of commits and of the tags on them.
 *
 * The path says what a text is, not whose: a secret keeps its fingerprint when its commit is
 * rebased. Which commit it was stands in the provenance.
 */
export class MessageSource implements Source {
  readonly range: Source['range'];
  readonly judgesOnlyNew: boolean;
  readonly #git: Git;
  readonly #set: CommitSet;
  readonly #options: SourceOptions;
  readonly #tally = new TallyKeeper();
  #log: Log | undefined;
  #tags: Promise<readonly Tag[]> | undefined;

  constructor(git: Git, set: CommitSet, options: SourceOptions) {
    this.#git = git;
    this.#set = set;
    this.#options = options;
    this.range = set.range;
    this.judgesOnlyNew = set.judgesOnlyNew;
  }

  begin(): void {
    this.#tags ??= listTags(this.#git);
    // Awaited in `chunks()`; without this an early failure would count as unhandled.
    this.#tags.catch(() => undefined);
    if (this.#set.include.length > 0) this.#log ??= startLog(this.#git, this.#set);
  }

  async *chunks(): AsyncGenerator<readonly Chunk[], void, undefined> {
    // Whoever was read before this has told of it.
    if (isStopped(this.#options)) return;
    this.begin();
    const { tags: named = [], allTags = false } = this.#set;
    const tags = await this.#listed();
    if (isStopped(this.#options)) {
      this.#tally.stopEarly();
      return;
    }
    const found = new Map(
      named.flatMap((id) => readTag(this.#git, id)).map((tag) => [tag.id, tag]),
    );
    if (allTags) for (const tag of tags) found.set(tag.id, tag);
    const byTarget = new Map<string, Tag[]>();
    for (const tag of tags) byTarget.set(tag.target, [...(byTarget.get(tag.target) ?? []), tag]);
    if (this.#log) yield* this.#commits(this.#log, byTarget, found);
    const chunks = [...found.values()].map((tag) => this.#chunk(messagePaths.tag, tag));
    yield chunks.filter((chunk) => chunk !== undefined);
  }

  tally(): Tally {
    return this.#tally;
  }

  async places(): Promise<ReadonlyMap<string, readonly Place[]>> {
    return new Map();
  }

  async read(): Promise<Uint8Array | null> {
    return null;
  }

  async close(): Promise<void> {
    this.#log?.child.kill();
  }

  /** The tags; none when the run was ended before git had listed them. */
  async #listed(): Promise<readonly Tag[]> {
    try {
      return (await this.#tags) ?? [];
    } catch (error) {
      if (isGitError(error, 'stopped')) return [];
      throw error;
    }
  }

  /** Streams the commits, so that a history of a million costs no memory. */
  async *#commits(
    { child, ended }: Log,
    byTarget: ReadonlyMap<string, readonly Tag[]>,
    found: Map<string, Tag>,
  ): AsyncGenerator<readonly Chunk[], void, undefined> {
    let chunks: Chunk[] = [];
    let bytes = 0;
    for await (const { id, author, date, message } of readMessages(child)) {
      for (const tag of byTarget.get(id) ?? []) found.set(tag.id, tag);
      const chunk = this.#chunk(messagePaths.commit, { id, author, date, message });
      if (chunk === undefined) continue;
      chunks.push(chunk);
      bytes += chunk.bytes.length;
      if (bytes < batchBytes) continue;
      yield chunks;
      chunks = [];
      bytes = 0;
    }
    yield chunks;
    const exitCode = await ended;
    this.#log = undefined;
    if (isStopped(this.#options)) this.#tally.stopEarly();
    else if (exitCode !== 0) this.#tally.skip(messagePaths.commit, 'unreadable');
  }

  #chunk(path: string, message: Message): Chunk | undefined {
    return messageChunk(path, message, this.#options, this.#tally);
  }
}

/** A git that prints messages. */
interface Log {
  readonly child: Child;
  readonly ended: Promise<number | null>;
}

function startLog(git: Git, set: CommitSet): Log {
  const child = git.start([...messageLogArgs, '--stdin']);
  const ended = exitOf(child);
  // Awaited once all was read; without this an early failure would count as unhandled.
  ended.catch(() => undefined);
  // Of a child that exits Node drops the output that nobody listens to.
  child.stdout?.on('readable', () => undefined);
  child.stdin?.end(revisionLines(set));
  return { child, ended };
}

/** The chunk of a message; undefined for an empty one, and for one that is not to be scanned. */
export function messageChunk(
  path: string,
  { id, author, date, message }: Message,
  options: SourceOptions,
  tally: TallyKeeper,
): Chunk | undefined {
  if (message.length === 0 || !takesBlob(options.shard, id)) return undefined;
  if (options.isIncluded?.(path) === false) {
    tally.skipOnce(path, 'excluded');
    return undefined;
  }
  const bytes = message.subarray(0, limitOf(options));
  const truncated = bytes.length < message.length;
  if (truncated) tally.skip(path, 'too-large', message.length);
  tally.bytes += bytes.length;
  return { path, bytes, blob: null, truncated, provenance: { commit: id, path, author, date } };
}

const messageLogArgs = [
  'log',
  '--no-mailmap',
  '--no-notes',
  '--no-show-signature',
  '--encoding=UTF-8',
  '--format=tformat:%H%x00%an%x00%aI%x00%B%x00',
];

/** A message with who wrote it; the date is ISO 8601, or empty. */
export interface Message {
  readonly id: string;
  readonly author: string;
  readonly date: string;
  readonly message: Buffer;
}

/** Reads the output of `git log` with `messageLogArgs`: four fields that each end with a NUL. */
async function* readMessages(child: Child): AsyncGenerator<Message, void, undefined> {
  let fields: Buffer[] = [];
  let open: Buffer[] = [];
  for await (const piece of child.stdout ?? []) {
    const data: Buffer = piece;
    let at = 0;
    for (let end = data.indexOf(0); end !== -1; end = data.indexOf(0, at)) {
      fields.push(Buffer.concat([...open, data.subarray(at, end)]));
      open = [];
      at = end + 1;
      const [id, author, date, message] = fields;
      if (id === undefined || author === undefined || date === undefined) continue;
      if (message === undefined) continue;
      fields = [];
      yield {
        // Each record ends with a line feed, which the next one then begins with.
        id: id.toString('latin1').trimStart(),
        author: author.toString('utf8'),
        date: date.toString('latin1'),
        message,
      };
    }
    if (at < data.length) open.push(data.subarray(at));
  }
}
