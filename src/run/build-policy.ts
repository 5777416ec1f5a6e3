import type { ConfigFile } from '../config/config-file.ts';
import type { Settings } from '../config/settings.ts';
import { InputError } from '../model/errors.ts';
import {
  type AcceptedName,
  type AllowEntry,
  type Policy,
  ruleMatches,
} from '../policy/apply-policy.ts';
import { baselineName } from '../policy/baseline-name.ts';
import { decodeText, type ReadPolicyFile } from './load-config.ts';
import { anyOf } from './path-filter.ts';

export interface PolicyChoice {
  readonly settings: Settings;
  readonly config: ConfigFile | null;
  readonly read: ReadPolicyFile;
  readonly isEnabled: (ruleId: string) => boolean;
  readonly today: string;
  readonly trustsNewMarks: boolean;
  readonly sawEverything: boolean;
  readonly formerPaths: (path: string) => readonly string[];
}

/**
 * The policy in force: allowlist and suppressions of the configuration, and the baseline.
 *
 * @throws {InputError} for a pattern that the engine refuses and a baseline that is wrong
 */
export async function buildPolicy(choice: PolicyChoice): Promise<Policy> {
  const { config, isEnabled, today, trustsNewMarks, sawEverything, formerPaths } = choice;
  const baseline = await readBaseline(choice);
  return {
    allow: config ? await allowEntries(config) : [],
    suppress: (config?.data.suppress ?? []).map((entry, index) => ({
      fingerprint: entry.fingerprint,
      proof: entry.proof ?? null,
      reason: entry.reason,
      owner: entry.owner ?? null,
      expires: entry.expires ?? null,
      location: config?.locate(['suppress', index]) ?? null,
    })),
    baseline: baseline.entries,
    baselinePath: baseline.path,
    severity: new Map(Object.entries(config?.data.rules?.severity ?? {})),
    rulePaths: await rulePaths(config),
    ...{ isEnabled, today, trustsNewMarks, sawEverything, formerPaths },
  };
}

async function rulePaths(
  config: ConfigFile | null,
): Promise<ReadonlyMap<string, (path: string) => boolean>> {
  const paths = new Map<string, (path: string) => boolean>();
  for (const rule of config?.data.rules?.custom ?? []) {
    if (rule.paths) paths.set(rule.id, await anyOf(rule.paths));
  }
  return paths;
}

async function allowEntries(config: ConfigFile): Promise<AllowEntry[]> {
  const entries: AllowEntry[] = [];
  for (const [index, entry] of config.data.allow.entries()) {
    const location = config.locate(['allow', index]);
    const place = `${config.path}:${location.line ?? 1}`;
    entries.push({
      matchesRule: (ruleId) => ruleMatches(entry.rule, ruleId),
      matchesPath: entry.paths ? await anyOf(entry.paths) : null,
      pattern: entry.pattern === undefined ? null : await compilePattern(entry.pattern, place),
      target: entry.target ?? 'any',
      reason: entry.reason,
      owner: entry.owner ?? null,
      expires: entry.expires ?? null,
      location,
    });
  }
  return entries;
}

async function compilePattern(
  source: string,
  place: string,
): Promise<{ test(text: string): boolean }> {
  const { compileLinear } = await import('../scan/linear-pattern.ts');
  try {
    const pattern = await compileLinear(source);
    return { test: (text) => pattern.search(text, 0) !== null };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown syntax';
    throw new InputError(`${place}: the pattern of an allow entry is refused: ${why}`);
  }
}

async function readBaseline(
  choice: PolicyChoice,
): Promise<{ entries: readonly AcceptedName[]; path: string | null }> {
  const { settings, read } = choice;
  const none = { entries: [], path: null };
  if (settings.baseline === null || settings.command === 'baseline') return none;
  const path = settings.baseline ?? baselineName;
  const bytes = read(path);
  if (!bytes) {
    if (settings.baseline === undefined) return none;
    throw new InputError(`cannot read the baseline '${path}': there is no such file`);
  }
  const { parseBaseline } = await import('../policy/baseline.ts');
  const { findings } = parseBaseline(decodeText(bytes, path), path);
  const entries = findings.map(({ fingerprint, proof = null }) => ({ fingerprint, proof }));
  return { entries, path };
}
