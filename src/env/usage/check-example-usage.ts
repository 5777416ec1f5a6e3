import type { Manifest } from '../entry.ts';
import { directoryOf } from '../files.ts';
import type { EnvFinding } from '../finding.ts';
import { seesAllReads } from './check-usage.ts';
import { demandsOfCode, libraryNames } from './demands.ts';
import type { Usage } from './find-usage.ts';

/** An example file with what it names; of several in one directory, all together. */
interface Example {
  readonly manifest: Manifest;
  readonly names: ReadonlySet<string>;
}

/**
 * Drift where no schema says what is meant, between the example files and the code beside and
 * below them, in both directions. Weak evidence, so nothing of it is above low.
 */
export function checkExampleUsage(usage: Usage, manifests: readonly Manifest[]): EnvFinding[] {
  const examples = examplesByDirectory(manifests);
  if (examples.size === 0) return [];
  const findings: EnvFinding[] = [];
  for (const { name, location, hasDefault, alternatives, related } of demandsOfCode(usage)) {
    const example = nearestExample(examples, location.path);
    if (example === null || hasDefault) continue;
    if ([name, ...alternatives].some((each) => isNamed(example, each))) continue;
    findings.push({
      ...drift(name, 'code'),
      severity: 'low',
      location,
      related: [...related, { ...example.manifest.end, message: 'the example ends here' }],
    });
  }
  if (!seesAllReads(usage)) return findings;
  for (const { manifest } of examples.values()) {
    for (const entry of manifest.views[0]?.entries.values() ?? []) {
      const isUsed = [entry.name, entry.name.replace(/_FILE$/, '')].some(
        (name) => usage.names.has(name) || libraryNames.test(name),
      );
      if (isUsed) continue;
      const { name, location } = entry;
      findings.push({ ...drift(name, 'unused'), severity: 'info', location, related: [] });
    }
  }
  return findings;
}

function drift(name: string, side: 'code' | 'unused') {
  return {
    ruleId: 'env-example-drift' as const,
    confidence: 0.7,
    args: { name, side },
    subject: name,
  };
}

function isNamed({ names }: Example, name: string): boolean {
  return names.has(name) || names.has(`${name}_FILE`);
}

function examplesByDirectory(manifests: readonly Manifest[]): ReadonlyMap<string, Example> {
  const examples = new Map<string, Example>();
  for (const manifest of manifests) {
    if (manifest.role !== 'example' || manifest.views[0]?.refused === true) continue;
    const directory = directoryOf(manifest.path);
    const before = examples.get(directory);
    const names = manifest.views[0]?.entries.keys() ?? [];
    examples.set(directory, {
      manifest: before?.manifest ?? manifest,
      names: new Set([...(before?.names ?? []), ...names]),
    });
  }
  return examples;
}

/** The example of the directory of a file, or of the nearest one above it. */
function nearestExample(examples: ReadonlyMap<string, Example>, path: string): Example | null {
  for (let directory = directoryOf(path); ; directory = directoryOf(directory)) {
    const found = examples.get(directory);
    if (found !== undefined) return found;
    if (directory === '') return null;
  }
}
