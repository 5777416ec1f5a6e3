import type { Location } from '../../model/location.ts';
import type { Manifest } from '../entry.ts';
import { type EnvFiles, readText } from '../files.ts';
import type { EnvFinding } from '../finding.ts';
import type { EnvSchema } from '../schema/schema.ts';
import { isStaleMarkdown } from '../schema/write-docs.ts';
import { checkExampleUsage } from './check-example-usage.ts';
import { checkUsage } from './check-usage.ts';
import { findUsage, type Usage } from './find-usage.ts';

/** What the code says about the variables, and what could not be seen of it. */
export interface Drift {
  readonly findings: readonly EnvFinding[];
  readonly notices: readonly string[];
}

/**
 * Drift between what the code reads and what a schema, or without one an example, describes;
 * and between the schema and the page that was generated from it.
 * Where there is neither, no code is read: nothing says that the project cares.
 */
export function checkDrift(
  files: EnvFiles,
  schema: EnvSchema | null,
  manifests: readonly Manifest[],
): Drift {
  const isDescribed = schema !== null || manifests.some(({ role }) => role === 'example');
  if (!isDescribed) return { findings: [], notices: [] };
  const usage = findUsage(files);
  if (schema === null) return { findings: checkExampleUsage(usage, manifests), notices: [] };
  const findings = [...checkUsage(schema, usage, manifests), ...checkDocs(files, schema)];
  return { findings, notices: noticesOf(usage) };
}

/** `env-docs-stale` for a page that this program wrote; one by hand is nobody's business. */
function checkDocs(files: EnvFiles, schema: EnvSchema): EnvFinding[] {
  const path = schema.docsFile;
  const page = files.list().includes(path) ? readText(files, path) : null;
  if (page === null || !isStaleMarkdown(schema, page)) return [];
  const args = { name: path };
  return [
    {
      ruleId: 'env-docs-stale',
      confidence: 1,
      location: { path },
      related: [],
      args,
      subject: path,
    },
  ];
}

function noticesOf({ dynamic, unread }: Usage): string[] {
  const notices: string[] = [];
  if (dynamic.length > 0) {
    notices.push(
      `the code reads variables whose names are made up at run time (${listed(dynamic.map(place))}): unused variables are not reported`,
    );
  }
  if (unread.length > 0) {
    notices.push(
      `not read for the names of variables, too large or unreadable: ${listed(unread)}; unused variables are not reported`,
    );
  }
  return notices;
}

function place({ path, line }: Location): string {
  return `${path}:${line ?? 1}`;
}

const mostListed = 5;

function listed(items: readonly string[]): string {
  const shown = items.slice(0, mostListed).join(', ');
  return items.length > mostListed ? `${shown} and ${items.length - mostListed} more` : shown;
}
