import type { Reporter } from './reporter.ts';

export type { Reporter, ReportOptions } from './reporter.ts';

/** Where each reporter lives; only the one that is asked for is loaded. */
export const reporters = {
  terminal: async () => (await import('./terminal.ts')).toTerminal,
  json: async () => (await import('./json.ts')).toJson,
  sarif: async () => (await import('./sarif.ts')).toSarif,
  markdown: async () => (await import('./markdown.ts')).toMarkdown,
  github: async () => (await import('./github.ts')).toGithub,
  html: async () => (await import('./html.ts')).toHtml,
  gitlab: async () => (await import('./gitlab.ts')).toGitlab,
  'gitlab-code-quality': async () => (await import('./gitlab-code-quality.ts')).toGitlabCodeQuality,
  junit: async () => (await import('./junit.ts')).toJunit,
  csv: async () => (await import('./csv.ts')).toCsv,
} as const satisfies Readonly<Record<string, () => Promise<Reporter>>>;

/** Names of the formats that a report can be written in. */
export type Format = keyof typeof reporters;
