import type { ConfigFile } from '../config/config-file.ts';
import type { Settings } from '../config/settings.ts';
import { InputError } from '../model/errors.ts';
import { type AllowEntry, type Policy, ruleMatches } from '../policy/apply-policy.ts';
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
}

/**
 * The policy in force: allowlist and suppressions of the configuration, and the baseline.
 *
 * @throws {InputError} for a pattern that the engine refuses and a baseline that is wrong
 */
export async function buildPolicy(choice: PolicyChoice): Promise<Policy> {
  const { config, isEnabled, today, trustsNewMarks, sawEverything } = choice;
  const baseline = await readBaseline(choice);
  return {
    allow: config ? await allowEntries(config) : [],
    suppress: (config?.data.suppress ?? []).map((entry, index) => ({
      fingerprint: entry.fingerprint,
      reason: entry.reason,
      owner: entry.owner ?? null,
      expires: entry.expires ?? null,
      location: config?.locate(['suppress', index]) ?? null,
    })),
    baseline: baseline.fingerprints,
    baselinePath: baseline.path,
    severity: new Map(Object.entries(config?.data.rules?.severity ?? {})),
    ...{ isEnabled, today, trustsNewMarks, sawEverything },
  };
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
      reason: entry.reason,
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
): Promise<{ fingerprints: ReadonlySet<string>; path: string | null }> {
  const { settings, read } = choice;
  const none = { fingerprints: new Set<string>(), path: null };
  if (settings.baseline === null || settings.command === 'baseline') return none;
  const path = settings.baseline ?? baselineName;
  const bytes = read(path);
  if (!bytes) {
    if (settings.baseline === undefined) return none;
    throw new InputError(`cannot read the baseline '${path}': there is no such file`);
  }
  const { parseBaseline } = await import('../policy/baseline.ts');
  const { findings } = parseBaseline(decodeText(bytes, path), path);
  return { fingerprints: new Set(findings.map((finding) => finding.fingerprint)), path };
}
