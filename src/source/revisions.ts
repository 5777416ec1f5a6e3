import type { Git } from '../io/git.ts';
import { InputError } from '../model/errors.ts';

const fullId = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** True for a full object id of either hash. */
export function isFullId(text: string): boolean {
  return fullId.test(text);
}

/** True for the id of nothing, which git and GitHub use for "there was none". */
export function isZeroId(text: string): boolean {
  return /^0+$/.test(text);
}

/** True for the whole id of nothing: fewer zeros may be the beginning of an id. */
export function isNullId(text: string): boolean {
  return isFullId(text) && isZeroId(text);
}

/**
 * Full id of the commit that `ref` names; undefined when there is none here.
 *
 * @throws {InputError} when `ref` could be taken for an option or holds control characters.
 */
export function findCommit(git: Git, ref: string): string | undefined {
  requireRevision(ref);
  const answer = git.tryText([
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ]);
  // Some releases of git echo the option that guards the revision; the id is the last line.
  const id = answer?.split('\n').at(-1);
  return id !== undefined && isFullId(id) ? id : undefined;
}

/** @throws {InputError} when `ref` could be taken for an option or holds control characters */
function requireRevision(ref: string): void {
  if (ref === '' || ref.startsWith('-') || /\p{Cc}/u.test(ref)) {
    throw new InputError(`'${printable(ref)}' is not a revision; name a branch, a tag or a commit`);
  }
}

/**
 * Full ids of the commits that two revisions name, by one question.
 *
 * @throws {InputError} when one of them names none in this repository.
 */
export function requireCommits(git: Git, one: string, other: string): [string, string] {
  for (const ref of [one, other]) requireRevision(ref);
  const names = [`${one}^{commit}`, `${other}^{commit}`];
  const ids = git
    .tryText(['rev-parse', '--end-of-options', ...names])
    ?.split('\n')
    .slice(-2);
  const [first = '', second = ''] = ids ?? [];
  if (isFullId(first) && isFullId(second)) return [first, second];
  // Asked one by one it shows which of them is not there.
  return [requireCommit(git, one), requireCommit(git, other)];
}

/**
 * Full id of the commit that `ref` names.
 *
 * @throws {InputError} when there is none in this repository.
 */
export function requireCommit(git: Git, ref: string): string {
  const id = findCommit(git, ref);
  if (id !== undefined) return id;
  const wayOut = git.tryText(['rev-parse', '--is-shallow-repository']) === 'true';
  throw new InputError(
    `unknown revision '${printable(ref)}'${
      wayOut
        ? '; this clone is shallow, fetch more of its history'
        : '; check the name, or fetch it'
    }`,
  );
}

/** All best common ancestors of two commits, none when their histories share nothing. */
export function mergeBases(git: Git, one: string, other: string): string[] {
  const answer = git.tryText(['merge-base', '--all', one, other]);
  return answer === undefined ? [] : answer.split('\n').filter(isFullId);
}

/** A name as it may stand in a message. */
export function printable(text: string): string {
  return text.replace(/[\p{C}]/gu, '?').slice(0, 200);
}
