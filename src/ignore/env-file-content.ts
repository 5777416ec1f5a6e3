/** What the text of an env file says about its danger; counts, never values. */
export interface EnvFileContent {
  /** Names that are given a value in the clear, each once. */
  readonly valued: readonly string[];
  /** Of these, the ones that are not public by their very name. */
  readonly sensitive: readonly string[];
  /** Values in an encrypted form (dotenvx, sops). */
  readonly encrypted: number;
}

/**
 * Prefixes of variables that build tools copy into what every visitor downloads, so they hold no
 * secret to begin with (Vite, Next.js, Create React App, Expo, Gatsby, Nuxt, SvelteKit, Vue CLI).
 */
const publicName =
  /^(?:(?:VITE|NEXT_PUBLIC|REACT_APP|EXPO_PUBLIC|GATSBY|NUXT_PUBLIC|PUBLIC|VUE_APP|STORYBOOK)_\w+|NODE_ENV|PORT|HOST|TZ|CI|DEBUG|LOG_LEVEL|DOTENV_PUBLIC_KEY\w*|GENERATE_SOURCEMAP|BROWSER)$/;
/** A public prefix is no excuse for a name like this. */
const secretName = /SECRET|PASSW|PRIVATE|TOKEN|CREDENTIAL/;

const assignment = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*[=:]\s*(.*)$/;
const encryptedValue = /^["']?(?:encrypted:|ENC\[)/;

/** Reads only as much of an env file as is needed to tell a real one from an empty form. */
export function assessEnvFile(text: string): EnvFileContent {
  const names = new Set<string>();
  let encrypted = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const [, name, rest] = assignment.exec(line) ?? [];
    if (name === undefined || rest === undefined || name.startsWith('DOTENV_PUBLIC_KEY')) continue;
    const value = rest.replace(/^#.*|\s+#.*$/, '').trim();
    if (encryptedValue.test(value)) encrypted += 1;
    else if (!/^(?:""|'')?$/.test(value) && !/^\$\{?\w+\}?$/.test(value)) names.add(name);
  }
  const valued = [...names];
  const sensitive = valued.filter((name) => !publicName.test(name) || secretName.test(name));
  return { valued, sensitive, encrypted };
}

/**
 * True when nothing in a file asks for protection: no values, or only public and
 * encrypted ones.
 */
export function isHarmless(content: EnvFileContent): boolean {
  return content.sensitive.length === 0;
}

/**
 * True when the content says that sharing the file is a choice: there are values, and all of them
 * are encrypted or public. A form without values is none: somebody will fill it in.
 */
export function isMeantToBeShared(content: EnvFileContent): boolean {
  return isHarmless(content) && content.valued.length + content.encrypted > 0;
}
