import { type ApiOptions, GitHubApi } from '../io/github-api.ts';
import { readFilesAt } from './api-files.ts';
import { resolveByApi } from './api-range.ts';
import { ApiSource } from './api-source.ts';
import type { OpenedEvent } from './event.ts';
import type { SourceOptions } from './options.ts';
import type { RangePlan } from './range-resolver.ts';
import type { Unresolved } from './resolve-range.ts';

/** Opens a range by the API of GitHub alone. */
export async function openApiRange(
  access: ApiOptions,
  plan: RangePlan,
  options: SourceOptions,
): Promise<OpenedEvent | Unresolved> {
  const api = new GitHubApi(access);
  const range = await resolveByApi(api, plan);
  if ('reason' in range) return range;
  return {
    source: new ApiSource(api, range, options),
    readAt: (commit, paths) => readFilesAt(api, commit, paths),
  };
}
