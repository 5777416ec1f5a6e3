import { nearest } from '../../model/nearest.ts';
import { knownNames } from '../check/names.ts';
import type { Manifest } from '../entry.ts';
import type { EnvFinding } from '../finding.ts';
import type { EnvSchema } from '../schema/schema.ts';
import type { Usage } from './find-usage.ts';

/** Names that systems, shells, runners and runtimes set: no demand on a deployment. */
const givenNames =
  /^(?:PATH|HOME|USER|SHELL|PWD|OLDPWD|TERM|LANG|LC_\w+|TZ|TMPDIR|TEMP|TMP|HOSTNAME|EDITOR|DISPLAY|COLUMNS|LINES|NO_COLOR|FORCE_COLOR|CI|NODE_ENV|NODE_OPTIONS|DEBUG_COLORS|APPDATA|LOCALAPPDATA|USERPROFILE|PROGRAMFILES|SYSTEMROOT|WINDIR|COMSPEC|XDG_\w+|SSH_\w+|GITHUB_\w+|RUNNER_\w+|npm_\w+|INIT_CWD|PYTHON\w+|VIRTUAL_ENV|GOPATH|GOROOT|JAVA_HOME|CARGO_\w+|OUT_DIR|RUST_LOG|BASH\w*|RANDOM|SECONDS|UID|EUID|IFS|PPID|MODE|DEV|PROD|SSR|BASE_URL|VITEST\w*|JEST_WORKER_ID)$/;
const testFile =
  /(?:^|\/)(?:tests?|__tests__|spec|e2e|fixtures|examples?|docs|scripts|bench(?:marks)?)\/|[._-](?:test|spec)\.[^/]+$|(?:^|\/)(?:conftest|test_[^/]*)\.py$/i;

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
  for (const [name, reads] of usage.names) {
    if (known.has(name) || givenNames.test(name)) continue;
    const [first, ...others] = reads.filter(({ location }) => !testFile.test(location.path));
    if (first === undefined) continue;
    const suggestion = name.length < 5 ? null : nearest(name, known);
    findings.push({
      ruleId: 'env-undocumented',
      ...(first.hasDefault ? { severity: 'info' as const } : {}),
      confidence: 0.8,
      location: first.location,
      related: others
        .slice(0, 5)
        .map(({ location }) => ({ ...location, message: 'read here too' })),
      args: { name, ...(suggestion === null ? {} : { suggestion }) },
      subject: name,
    });
  }
  if (usage.names.size === 0 || usage.dynamic.length > 0 || usage.unread.length > 0)
    return findings;
  const passedOn = new Set(
    manifests
      .filter(({ format }) => format !== 'dotenv' && format !== 'job')
      .flatMap(({ views }) => views.flatMap(({ entries }) => [...entries.keys()])),
  );
  for (const variable of schema.variables.values()) {
    if (!variable.declared || variable.rules.expose === false) continue;
    const names = [variable.name, ...variable.aliases].flatMap((name) => [name, `${name}_FILE`]);
    if (names.some((name) => usage.names.has(name) || passedOn.has(name))) continue;
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
