/** An empty file; git knows this name on every system. */
const nowhere = '/dev/null';

/**
 * Settings that win over every configuration file, so that nothing a repository says is run.
 *
 * A hostile `.git/config` can name programs for the file system monitor, hooks, diffs, filters,
 * signatures, credentials and transports; a directory inside the tree can pretend to be a bare
 * repository. https://git-scm.com/docs/git-config has each key. `safe.directory=*` is sound here
 * only because of the rest: in containers the workspace often belongs to another user.
 */
const settings = [
  'core.fsmonitor=false',
  `core.hooksPath=${nowhere}`,
  'core.attributesFile=',
  'core.quotePath=false',
  'core.alternateRefsCommand=',
  'safe.bareRepository=explicit',
  'safe.directory=*',
  'protocol.allow=never',
  'credential.helper=',
  'diff.external=',
  `diff.orderFile=${nowhere}`,
  'log.showSignature=false',
  'log.showRoot=true',
  'submodule.recurse=false',
  'gc.auto=0',
  'maintenance.auto=false',
  'advice.graftFileDeprecated=false',
] as const;

/** What stands before `check-ignore`, which refuses to be told that its paths are literal. */
export const hardenedForPaths: readonly string[] = [
  ...settings.flatMap((setting) => ['-c', setting]),
  '--no-pager',
  '--no-optional-locks',
];

/** Arguments that stand before the name of every other git command. */
export const hardenedArgs: readonly string[] = [...hardenedForPaths, '--literal-pathspecs'];

/**
 * Variables that are not handed on: they name programs, change what git prints, or write traces.
 * `GIT_DIR`, `GIT_WORK_TREE`, `GIT_INDEX_FILE` and the object directories stay, since hooks of git
 * describe the repository by them.
 */
const dropped =
  /^(?:GIT_(?:TRACE.*|TR2.*|EXTERNAL_DIFF|DIFF_OPTS|PAGER|EDITOR|SEQUENCE_EDITOR|SSH.*|PROXY_COMMAND|EXEC_PATH|TEMPLATE_DIR|CURL_VERBOSE|REDIRECT_.*|REPLACE_REF_BASE|NAMESPACE|(?:GLOB|NOGLOB|ICASE)_PATHSPECS)|SSH_ASKPASS|LANGUAGE|LC_.*|LANG)$/i;

/** A setting that git reads from its environment, out of sight of `ps`. */
export interface GitSetting {
  readonly key: string;
  readonly value: string;
}

export interface GitEnvironmentOptions {
  /** Settings handed over by `GIT_CONFIG_*`; the place for a token. */
  readonly settings?: readonly GitSetting[];
  /** Transports that may be used, none by default. */
  readonly protocols?: readonly string[];
  /** Hand on the machine's own configuration (proxies, certificate stores). Default false. */
  readonly useSystemConfig?: boolean;
}

/**
 * The environment that git runs in: no prompts, no lazy fetches, no replaced or grafted objects,
 * no transport unless named, messages in English.
 */
export function gitEnvironment(
  inherited: Readonly<NodeJS.ProcessEnv>,
  options: GitEnvironmentOptions = {},
): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {};
  for (const [name, value] of Object.entries(inherited)) {
    if (value !== undefined && !dropped.test(name)) env[name] = value;
  }
  env['LC_ALL'] = 'C';
  env['GIT_TERMINAL_PROMPT'] = '0';
  env['GCM_INTERACTIVE'] = 'never';
  env['GIT_ASKPASS'] = '';
  env['GIT_OPTIONAL_LOCKS'] = '0';
  env['GIT_NO_LAZY_FETCH'] = '1';
  env['GIT_NO_REPLACE_OBJECTS'] = '1';
  env['GIT_GRAFT_FILE'] = nowhere;
  env['GIT_ALLOW_PROTOCOL'] = options.protocols?.join(':') || 'none';
  if (options.useSystemConfig !== true) env['GIT_CONFIG_NOSYSTEM'] = '1';
  addSettings(env, options.settings ?? []);
  return env;
}

/** Adds to what a user may already hand over by `GIT_CONFIG_COUNT`, instead of replacing it. */
function addSettings(env: NodeJS.ProcessEnv, added: readonly GitSetting[]): void {
  if (added.length === 0) return;
  const present = Number(env['GIT_CONFIG_COUNT'] ?? 0);
  let count = Number.isInteger(present) && present > 0 ? present : 0;
  for (const { key, value } of added) {
    env[`GIT_CONFIG_KEY_${count}`] = key;
    env[`GIT_CONFIG_VALUE_${count}`] = value;
    count += 1;
  }
  env['GIT_CONFIG_COUNT'] = String(count);
}
