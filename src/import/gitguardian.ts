import * as z from 'zod';
import { sha256Hex } from '../model/digest.ts';
import type { Draft } from './draft.ts';
import type { ImportFormat } from './import-format.ts';
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
    const paths = [...(data.paths_ignore ?? []), ...(inner.ignored_paths ?? [])];
    if (paths.length > 0) {
      draft.allow.push({ rule: '*', paths, reason: 'ignored in the configuration of ggshield' });
    }
    for (const id of [...(data.banlisted_detectors ?? []), ...(inner.ignored_detectors ?? [])]) {
      const rules = ownRules(id.toLowerCase(), gitguardianIds, (name) => draft.isBuiltIn(name));
      if (rules.length === 0) {
        draft.left.push(`detector '${id}': no rule here is known to find the same`);
      }
      for (const rule of rules) draft.disable.add(rule);
    }
    const ignored = [...(data.matches_ignore ?? []), ...(inner.ignored_matches ?? [])];
    for (const [index, each] of ignored.entries()) addMatch(draft, index + 1, each);
    const known = [...Object.keys(config.shape), ...Object.keys(secret.shape)];
    for (const key of [...otherKeys(data, known), ...otherKeys(inner, known)]) {
      if (!ofTheClient.test(key)) draft.left.push(`'${key}' means nothing here`);
    }
  },
};

/** Kinds that the client appends to a secret before it makes the digest of an ignored match. */
const kinds = ['apikey', 'password', 'client_secret', 'token', 'secret', 'username', 'uri', 'host'];

/** A match is the secret itself or a digest; neither is written into anything. */
function addMatch(draft: Draft, number: number, each: z.output<typeof match>): void {
  const wanted = each.match.trim();
  const isDigest = /^[0-9a-f]{64}$/i.test(wanted);
  draft.claims.push({
    label: `ignored match ${number}${each.name ? ` (${each.name})` : ''}`,
    reason: each.name || 'ignored in the configuration of ggshield',
    inHistory: false,
    means: ({ secret: found }) => {
      if (found === null) return false;
      const value = found.reveal();
      if (!isDigest) return value === wanted;
      const forms = [value, ...kinds.map((kind) => `${value},${kind}`)];
      return forms.some((form) => sha256Hex(form) === wanted.toLowerCase());
    },
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
