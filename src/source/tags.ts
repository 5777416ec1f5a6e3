import type { Git } from '../io/git.ts';
import { isFullId } from './revisions.ts';

/** An annotated tag. */
export interface Tag {
  readonly id: string;
  /** What it names in the end: a commit, mostly. */
  readonly target: string;
  /** The tagger's name. */
  readonly author: string;
  /** ISO 8601, empty where the tag has none. */
  readonly date: string;
  readonly message: Buffer;
}

/** Tags of tags are followed so far. */
const maxDepth = 10;

/** Every annotated tag that a reference names, and those that these name. */
export async function listTags(git: Git): Promise<readonly Tag[]> {
  const listing = await git.askLater([
    'for-each-ref',
    '--format=%(objecttype) %(objectname)',
    'refs/tags',
  ]);
  const ids = (listing.exitCode === 0 ? listing.stdout.toString('latin1') : '')
    .split('\n')
    .filter((line) => line.startsWith('tag '))
    .map((line) => line.slice(4));
  if (ids.length === 0) return [];
  const answer = git.ask(['cat-file', '--batch'], { input: `${ids.join('\n')}\n` });
  return parseBatch(answer.stdout).flatMap(({ id, bytes }) => follow(git, id, bytes));
}

/** The tag with an id and the tags that it names; nothing when it is no tag. */
export function readTag(git: Git, id: string): readonly Tag[] {
  if (!isFullId(id)) return [];
  const answer = git.ask(['cat-file', 'tag', id]);
  return answer.exitCode === 0 ? follow(git, id, answer.stdout) : [];
}

function follow(git: Git, id: string, bytes: Buffer): Tag[] {
  const chain = [parseTag(id, bytes)];
  for (let depth = 0; depth < maxDepth && chain[0]?.isOfTag === true; depth += 1) {
    const answer = git.ask(['cat-file', 'tag', chain[0].target]);
    if (answer.exitCode !== 0) break;
    chain.unshift(parseTag(chain[0].target, answer.stdout));
  }
  const target = chain[0]?.target ?? '';
  return chain.map((tag) => ({ ...tag.tag, target }));
}

/** https://git-scm.com/docs/git-mktag: a header, an empty line, the message. */
function parseTag(id: string, bytes: Buffer) {
  const end = bytes.indexOf('\n\n');
  const header = bytes.toString('utf8', 0, end === -1 ? bytes.length : end);
  const [, author = '', seconds] = /^tagger (.*) <[^\n]*> (\d{1,12}) /m.exec(header) ?? [];
  const message = end === -1 ? Buffer.alloc(0) : bytes.subarray(end + 2);
  const date = seconds === undefined ? '' : new Date(Number(seconds) * 1000).toISOString();
  return {
    target: /^object (\w+)$/m.exec(header)?.[1] ?? '',
    isOfTag: /^type tag$/m.test(header),
    tag: { id, author, date, message },
  };
}

/** Objects in the output of `git cat-file --batch`. */
function parseBatch(output: Buffer): { id: string; bytes: Buffer }[] {
  const found: { id: string; bytes: Buffer }[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    if (end === -1) break;
    const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
    if (type === 'missing') {
      at = end + 1;
      continue;
    }
    const from = end + 1;
    found.push({ id, bytes: output.subarray(from, from + Number(size)) });
    at = from + Number(size) + 1;
  }
  return found;
}
