import type { Location } from '../../model/location.ts';
import type { Entry, Manifest } from '../entry.ts';
import { readText } from '../files.ts';
import type { EnvFinding } from '../finding.ts';
import {
  type Block,
  emptyBlock,
  type ManifestContext,
  manifestFinding,
  referenceEntry,
  startOf,
  toManifests,
  valueEntry,
} from './context.ts';
import { listOf, type ManifestDocument, mapOf, readManifestYaml, scalarOf } from './yaml.ts';

/** Names that GitHub sets itself. */
const givenNames: ReadonlySet<string> = new Set([
  'GITHUB_TOKEN',
  'ACTIONS_STEP_DEBUG',
  'ACTIONS_RUNNER_DEBUG',
]);

/**
 * Manifests of the steps of GitHub workflows: `env` of workflow, job and step laid over each
 * other. `${{ secrets.X }}` and `${{ vars.X }}` are references; names that the schema does not
 * know are `env-undocumented`.
 *
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#env
 */
export function readWorkflowManifests(
  paths: readonly string[],
  context: ManifestContext,
): Manifest[] {
  const described = describedNames(context);
  const blocks: Block[] = [];
  for (const path of paths) {
    const text = readText(context.files, path);
    if (text === null) continue;
    const { documents, problems, end } = readManifestYaml(context.yaml, path, text);
    const findings: EnvFinding[] = problems.map(({ message, location }) =>
      manifestFinding('env-syntax', path, location, {
        consumer: 'GitHub Actions',
        problem: message,
        isRefused: true,
      }),
    );
    const found = documents[0] === undefined ? [] : jobBlocks(documents[0], described);
    if (found.length > 0) blocks.push(...withFindings(found, findings));
    else if (findings.length > 0) blocks.push(emptyBlock(end, findings));
  }
  return toManifests(blocks, 'workflow', context, false);
}

function withFindings(blocks: readonly Block[], findings: readonly EnvFinding[]): Block[] {
  const [first, ...rest] = blocks;
  return first === undefined
    ? []
    : [{ ...first, findings: [...findings, ...first.findings] }, ...rest];
}

/** Names that the schema speaks of, with names under which a manager or GitHub may keep them. */
function describedNames({ schema }: ManifestContext): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { name, aliases } of schema.variables.values()) {
    for (const each of [name, ...aliases]) names.add(each);
  }
  for (const rules of schema.environmentRules.values()) {
    for (const name of rules.only?.anyOf.flat() ?? []) names.add(name);
    for (const name of rules.require.keys()) names.add(name);
  }
  for (const group of schema.groups) for (const name of group.names) names.add(name);
  return names;
}

function jobBlocks(document: ManifestDocument, described: ReadonlySet<string>): Block[] {
  const data = mapOf(document.data);
  const jobs = Object.entries(mapOf(data['jobs']));
  return jobs.map(([id, job]) => {
    const at: readonly PropertyKey[] = ['jobs', id];
    const steps = listOf(mapOf(job)['steps']);
    const layers: (readonly [Readonly<Record<string, unknown>>, readonly PropertyKey[]])[] = [
      [mapOf(data['env']), ['env']],
      [mapOf(mapOf(job)['env']), [...at, 'env']],
      ...steps.map((step, index): [Readonly<Record<string, unknown>>, readonly PropertyKey[]] => [
        mapOf(mapOf(step)['env']),
        [...at, 'steps', index, 'env'],
      ]),
    ];
    const entries = new Map<string, Entry>();
    const findings: EnvFinding[] = [];
    const told = new Set<string>();
    const tell = (text: string, location: () => Location, isDescribed: boolean): void => {
      for (const [, source = '', used = ''] of text.matchAll(/\b(secrets|vars)\.([A-Za-z_]\w*)/g)) {
        if (isDescribed || described.has(used) || givenNames.has(used) || told.has(used)) continue;
        told.add(used);
        const args = { source: `${source}.${used}` };
        findings.push(manifestFinding('env-undocumented', used, location(), args));
      }
    };
    for (const [env, place] of layers) {
      for (const [name, value] of Object.entries(env)) {
        const text = scalarOf(value) ?? '';
        const location = document.locate([...place, name]);
        entries.set(
          name,
          text.includes('${{') ? referenceEntry(name, location) : valueEntry(name, text, location),
        );
        tell(text, () => location, described.has(name));
      }
    }
    for (const [text, keys] of textsIn(job, at)) tell(text, () => document.locate(keys), false);
    const place = startOf(document.locate(at));
    return { ...emptyBlock(place, findings), entries };
  });
}

/** How deep a job is looked into: settings of a step lie four levels down. */
const deepest = 20;

/** Every text of a job with its place, but for what stands under `env`. */
function* textsIn(
  value: unknown,
  at: readonly PropertyKey[],
): Generator<readonly [string, readonly PropertyKey[]]> {
  if (typeof value === 'string') yield [value, at];
  else if (at.length < deepest && typeof value === 'object' && value !== null) {
    const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    for (const [key, each] of entries) {
      if (key !== 'env') yield* textsIn(each, [...at, key]);
    }
  }
}
