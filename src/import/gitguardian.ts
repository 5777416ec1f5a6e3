import * as z from 'zod';
import type { Draft } from './draft.ts';
import { ignoredDigests } from './ignored-digests.ts';
import type { Claimable, ImportFormat, TreeFiles } from './import-format.ts';
import { otherKeys, readData, shaped } from './read-data.ts';
import { gitguardianIds, ownRules } from './rule-ids.ts';

const texts = z.array(z.string()).nullish();
const match = z.union([
  z.string().transform((text) => ({ name: '', match: text })),
  z.looseObject({ name: z.string().nullish(), match: z.string() }),
]);
const matches = z.array(match).nullish();
const secret = z.looseObject({
  ignored_paths: texts,
  ignored_matches: matches,
  ignored_match_patterns: texts,
  ignored_detectors: texts,
});
const config = z.looseObject({
  exit_zero: z.boolean().nullish(),
  secret: secret.nullish(),
  paths_ignore: texts,
  matches_ignore: matches,
  banlisted_detectors: texts,
});

/** Keys that say how the client talks to its server, and how it prints. */
const ofTheClient =
  /^(?:version|verbose|debug|instance|api_url|insecure|allow_self_signed|max_commits_for_hook|show_secrets|all_policies|ignore_default_excludes|ignore_known_secrets|with_incident_details|prereceive_remediation_message|source_uuid|ignore_auth_errors)$/;

/** https://docs.gitguardian.com/ggshield-docs/configuration: version 2, and 1 with its old names. */
export const gitguardian: ImportFormat = {
  name: 'configuration of ggshield',
  files: /^\.(?:gitguardian|ggshield)\.ya?ml$/,
  async convert(text, path, draft) {
    const data = shaped(config, underscored((await readData(text, path)) ?? {}), path);
    const inner = data.secret ?? {};
    if (data.exit_zero === true) draft.failOn = 'none';
    allowPaths(draft, [...(data.paths_ignore ?? []), ...(inner.ignored_paths ?? [])]);
    for (const id of [...(data.banlisted_detectors ?? []), ...(inner.ignored_detectors ?? [])]) {
      const rules = ownRules(id.toLowerCase(), gitguardianIds, (name) => draft.isBuiltIn(name));
      if (rules.length === 0) {
        draft.left.push(`detector '${id}': no rule here is known to find the same`);
      }
      for (const rule of rules) draft.disable.add(rule);
    }
    const ignored = [...(data.matches_ignore ?? []), ...(inner.ignored_matches ?? [])];
    const digestsOf = digestsToday();
    for (const [index, each] of ignored.entries()) addMatch(draft, index + 1, each, digestsOf);
    for (const [index, pattern] of (inner.ignored_match_patterns ?? []).entries()) {
      await draft.addPattern({
        ...{ label: `ignored_match_patterns ${index + 1}`, pattern, dialect: 'python', reason },
        ...{ rules: ['*'], target: 'secret' },
      });
    }
    const known = [...Object.keys(config.shape), ...Object.keys(secret.shape)];
    for (const key of [...otherKeys(data, known), ...otherKeys(inner, known)]) {
      if (!ofTheClient.test(key)) draft.left.push(`'${key}' means nothing here`);
    }
  },
};

const reason = 'ignored in the configuration of ggshield';

/** A path stands for files of any directory, unless it begins with a slash; only stars are special. */
function allowPaths(draft: Draft, paths: readonly string[]): void {
  const globs = paths.flatMap((path, index) => {
    if (/\*\*\*|\*\*[^/]|[^/]\*\*/.test(path)) {
      draft.left.push(`ignored path ${index + 1}: ggshield refuses its stars too`);
      return [];
    }
    if (/(?:^|\/)\*+$/.test(path)) {
      draft.changed.push(`ignored path ${index + 1}: is now also about what lies deeper`);
    }
    const glob = path.replace(/[\\?[\]{}()!+@#]/g, '\\$&');
    return [glob.startsWith('/') || glob.startsWith('**/') ? glob : `**/${glob}`];
  });
  if (globs.length > 0) draft.allow.push({ rule: '*', paths: globs, reason });
}

type DigestsOf = (found: Claimable, files: TreeFiles) => ReadonlySet<string>;

/** So many lines before and after a secret may hold the other parts of its credential. */
const linesAround = 5;

/** The digests of a finding, made once for all ignored matches. */
function digestsToday(): DigestsOf {
  const known = new Map<Claimable, ReadonlySet<string>>();
  return (found, files) => {
    const { secret, finding } = found;
    const before = known.get(found);
    if (before || secret === null) return before ?? new Set();
    const { path, line = 1, endLine = line } = finding.location;
    const lines = new TextDecoder().decode(files.read(path) ?? new Uint8Array()).split(/\r?\n/);
    const around = lines.slice(Math.max(0, line - 1 - linesAround), endLine + linesAround);
    const digests = ignoredDigests(secret.reveal(), around.join('\n'));
    known.set(found, digests);
    return digests;
  };
}

/** A match is the secret itself or a digest; neither is written into anything. */
function addMatch(
  draft: Draft,
  number: number,
  each: z.output<typeof match>,
  digestsOf: DigestsOf,
): void {
  const wanted = each.match.trim();
  const isDigest = /^[0-9a-f]{64}$/i.test(wanted);
  draft.claims.push({
    label: `ignored match ${number}${each.name ? ` (${each.name})` : ''}`,
    reason: each.name || reason,
    inHistory: false,
    meaning: (files) => (found) =>
      found.secret?.reveal() === wanted ||
      (isDigest && digestsOf(found, files).has(wanted.toLowerCase())),
  });
}

/** Both spellings of a key are in use, `ignored-paths` and `ignored_paths`. */
function underscored(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(underscored);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key.replaceAll('-', '_'), underscored(value)]),
  );
}
