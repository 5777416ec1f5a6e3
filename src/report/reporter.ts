import type { Report } from '../model/report.ts';

/** How a report is to be said. Every part has a default; none changes what is in the report. */
export interface ReportOptions {
  /** ANSI colours (terminal). Default false. */
  readonly color?: boolean;
  /** Width of the terminal in columns. Default 80; below 40 counts as 40. */
  readonly columns?: number;
  /** Only the lines of findings (terminal); the five steps are folded (markdown). */
  readonly quiet?: boolean;
  /** Also what was skipped and dismissed (terminal). */
  readonly verbose?: boolean;
  /**
   * Category of the analysis (sarif): uploads of the same category replace each other, so each
   * mode and shard needs its own. Default `watertight/<mode>`, for a
   * part with `/<i>-of-<n>`.
   */
  readonly category?: string;
  /**
   * `primaryLocationLineHash` of a line that stands in the checkout, null where there is none
   * (sarif). `lineHashes` makes it from the text of a file.
   */
  readonly lineHash?: (path: string, line: number) => string | null;
  /**
   * False leaves suppressed findings out (sarif). Code scanning shows a suppressed result as an
   * open alert, so a file for upload leaves them out. Default true.
   */
  readonly withSuppressed?: boolean;
  /**
   * `https://github.com/OWNER/REPO`: places then link to the commit where one is known (markdown,
   * html).
   */
  readonly repositoryUrl?: string;
  /** When the run began, ISO 8601 in UTC (gitlab, junit, html). Default: not said. */
  readonly startedAt?: string;
  /** Most bytes of UTF-8 a job summary may take (markdown). Default 900,000. */
  readonly maxBytes?: number;
}

/** Turns a report into one text. Pure: the same report and options give the same text. */
export type Reporter = (report: Report, options: ReportOptions) => string;
