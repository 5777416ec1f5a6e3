import { baseNameOf } from './paths.ts';

/**
 * Words in the name of an env file that say it holds no secrets in the clear: templates for
 * people (`.env.example`), a schema, defaults that loaders want committed (`.env.defaults`), and
 * encrypted forms (`.env.vault`, `.env.enc`).
 */
const openWords: ReadonlySet<string> = new Set([
  ...['example', 'examples', 'sample', 'samples', 'template', 'tmpl', 'tpl', 'dist', 'skeleton'],
  ...['schema', 'defaults', 'default', 'vault'],
  ...['enc', 'encrypted', 'gpg', 'age', 'asc', 'sops'],
]);

/** Endings of code and documents that only begin like an env file (`.env.d.ts`, `.env.md`). */
const otherKinds: ReadonlySet<string> = new Set([
  ...['ts', 'mts', 'cts', 'tsx', 'js', 'mjs', 'cjs', 'jsx', 'py', 'rb', 'php', 'go', 'rs', 'java'],
  ...['md', 'txt', 'json', 'yaml', 'yml', 'toml', 'html'],
]);

const envName = /^\.env(?:[._~-].*)?$/;

/**
 * True for the name of a file that loaders read and that may hold secrets: `.env`, `.env.local`,
 * `.env.production`, `.env.bak`; false for examples, schemas and encrypted files.
 *
 * `.envrc` is a shell script that loads the environment; it is committed by design, and what it
 * says in the clear is for the leak check.
 */
export function isEnvFile(path: string): boolean {
  const name = baseNameOf(path);
  return envName.test(name) && !isOpenEnvFile(name) && !otherKinds.has(words(name).at(-1) ?? '');
}

/** True for an env file that is meant to be shared, at any depth: `.env.example`, `env.sample`. */
export function isOpenEnvFile(path: string): boolean {
  const name = baseNameOf(path);
  if (!envName.test(name) && !/^env[._-]/.test(name)) return false;
  return words(name).some((word) => openWords.has(word));
}

/** True for a folder whose files are samples for tests or for people, by its name. */
export function isFixturePath(path: string): boolean {
  return /(?:^|\/)(?:__fixtures__|__tests__|__mocks__|fixtures?|testdata|test-data|tests?|specs?|examples?|samples?|demos?|e2e)\//i.test(
    path,
  );
}

function words(name: string): string[] {
  return name.toLowerCase().split(/[._~-]/);
}
