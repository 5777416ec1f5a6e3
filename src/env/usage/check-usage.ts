import { nearest } from '../../model/nearest.ts';
import { knownNames } from '../check/names.ts';
import type { Manifest } from '../entry.ts';
import type { EnvFinding } from '../finding.ts';
import type { EnvSchema } from '../schema/schema.ts';
import { demandsOfCode, libraryNames } from './demands.ts';
import type { Usage } from './find-usage.ts';

/**
 * Drift between code and schema: `env-undocumented` for names that the code reads and the schema
 * does not know, `env-unused-variable` for variables that nothing reads.
 *
 * Unused is said only where the code was read whole and reads no name that it makes up at run
 * time, since such a read may be the missing one.
 */
export function checkUsage(
  schema: EnvSchema,
  usage: Usage,
  manifests: readonly Manifest[],
): readonly EnvFinding[] {
  const known = knownNames(schema);
  const findings: EnvFinding[] = [];
  for (const { name, location, hasDefault, alternatives, related } of demandsOfCode(usage)) {
    if ([name, ...alternatives].some((each) => known.has(each))) continue;
    const suggestion = name.length < 5 ? null : nearest(name, known);
    findings.push({
      ruleId: 'env-undocumented',
      ...(hasDefault ? { severity: 'info' as const } : {}),
      confidence: 0.8,
      location,
      related,
      args: { name, ...(suggestion === null ? {} : { suggestion }) },
      subject: name,
    });
  }
  if (!seesAllReads(usage)) return findings;
  const passedOn = new Set(
    manifests
      .filter(({ format }) => format !== 'dotenv' && format !== 'job')
      .flatMap(({ views }) => views.flatMap(({ entries }) => [...entries.keys()])),
  );
  for (const variable of schema.variables.values()) {
    if (!variable.declared || variable.rules.expose === false) continue;
    const names = [variable.name, ...variable.aliases].flatMap((name) => [name, `${name}_FILE`]);
    const isUsed = (name: string) =>
      usage.names.has(name) || passedOn.has(name) || libraryNames.test(name);
    if (names.some(isUsed)) continue;
    if (variable.name === schema.environmentFrom) continue;
    findings.push({
      ruleId: 'env-unused-variable',
      confidence: 0.6,
      location: variable.location,
      related: [],
      args: { name: variable.name },
      subject: variable.name,
    });
  }
  return findings;
}

/** True when a name that was not found is read nowhere, as far as the code says. */
export function seesAllReads({ names, dynamic, unread }: Usage): boolean {
  // Where no code reads any variable, settings are read in a way that is not seen.
  const isCodeRead = [...names.values()].some((reads) => reads.some((read) => !read.isMention));
  return isCodeRead && dynamic.length === 0 && unread.length === 0;
}
