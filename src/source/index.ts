// The events of GitHub are in event.ts: imported only where there is one, for what it loads.
export {
  type HistoryOptions,
  historySource,
  type RangeOptions,
  rangeSource,
} from './commit-ranges.ts';
export { type NamedText, textSource } from './named-texts.ts';
export type { RepositoryOptions, Shard, SourceOptions } from './options.ts';
export type { Place, Source, Tally } from './source.ts';
export { stagedSource } from './staged.ts';
export { type StreamOptions, streamSource } from './stream.ts';
export { type TreeOptions, treeSource } from './tree.ts';
