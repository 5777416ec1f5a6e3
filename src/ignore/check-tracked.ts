import type { RelatedLocation } from '../model/location.ts';
import { assessEnvFile, type EnvFileContent, isHarmless } from './env-file-content.ts';
import { isEnvFile, isFixturePath } from './env-file-name.ts';
import type { IgnoreContext } from './ignore-context.ts';
import type { IgnoreFinding } from './ignore-finding.ts';
import type { IgnoreVerdict } from './ignore-judge.ts';
import { baseNameOf } from './paths.ts';
import { ignoreRule } from './rules.ts';

/** More names than this are counted, not listed. */
const maxListed = 20;
/** What an unread file is worth: it is tracked, and nobody knows what is in it. */
const unreadConfidence = 0.6;
/** Below the threshold of `min-confidence`: env files of tests are samples more often than not. */
const fixtureConfidence = 0.4;

/**
 * `ignore-env-tracked` for each tracked env file.
 *
 * High when the file gives values in the clear, low when it holds none or only ones that build
 * tools publish anyway (`VITE_…`). A file whose values are all encrypted is meant to be
 * committed and gives no finding; nor does an example.
 */
export async function checkTracked({ tree }: IgnoreContext): Promise<IgnoreFinding[]> {
  const paths = tree.trackedPaths.filter(isEnvFile);
  if (paths.length === 0) return [];
  const verdicts = new Map(
    (await tree.judge.judge(paths)).map((verdict) => [verdict.path, verdict]),
  );
  const findings: IgnoreFinding[] = [];
  for (const path of paths) {
    const text = await tree.readFile(path);
    const content = text === null ? null : assessEnvFile(text);
    if (content && content.encrypted > 0 && content.sensitive.length === 0) continue;
    findings.push(trackedFinding(path, content, verdicts.get(path)));
  }
  return findings;
}

function trackedFinding(
  path: string,
  content: EnvFileContent | null,
  verdict: IgnoreVerdict | undefined,
): IgnoreFinding {
  const { severity, confidence } = ignoreRule('ignore-env-tracked');
  const sure = content === null ? unreadConfidence : confidence;
  return {
    ruleId: 'ignore-env-tracked',
    severity: content !== null && isHarmless(content) ? 'low' : severity,
    confidence: isFixturePath(path) ? fixtureConfidence : sure,
    location: { path },
    related: relatedPattern(verdict),
    args: {
      name: baseNameOf(path),
      variables: content?.valued.slice(0, maxListed) ?? [],
      count: content?.valued.length ?? null,
      encrypted: content?.encrypted ?? 0,
      ignored: verdict?.ignored ?? false,
    },
    subject: 'tracked',
  };
}

function relatedPattern(verdict: IgnoreVerdict | undefined): RelatedLocation[] {
  if (!verdict?.ignored || verdict.source === null || verdict.line === null) return [];
  return [
    {
      path: verdict.source,
      line: verdict.line,
      message: 'this pattern has no effect on a file that is tracked',
    },
  ];
}
