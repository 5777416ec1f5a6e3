import type { Draft } from './draft.ts';

/** A finding that is accepted by its name, as it stands in the configuration. */
export interface SuppressDraft {
  readonly fingerprint: string;
  readonly reason: string;
  readonly proof?: string;
}

/**
 * The text of a configuration that says what a draft holds, led by what it does not.
 *
 * @param origins names of the imported files, as they may be shown
 * @param inert makes a foreign text one harmless line
 */
export async function writeConfig(
  draft: Draft,
  suppress: readonly SuppressDraft[],
  origins: readonly string[],
  inert: (text: string) => string,
): Promise<string> {
  const { stringify } = await import('yaml');
  const { failOn, disable, custom, allow } = draft;
  const rules = {
    ...(disable.size > 0 ? { disable: [...disable].sort() } : {}),
    ...(custom.length > 0 ? { custom } : {}),
  };
  const data = {
    version: 1,
    ...(failOn === undefined ? {} : { 'fail-on': failOn }),
    ...(Object.keys(rules).length > 0 ? { rules } : {}),
    ...(allow.length > 0 ? { allow } : {}),
    ...(suppress.length > 0 ? { suppress } : {}),
  };
  const head = [
    `Imported from ${origins.join(', ')}.`,
    ...section('Carried over in another shape:', draft.changed),
    ...section('Not carried over:', draft.left),
  ].map((line) => `# ${inert(line)}\n`);
  return `${head.join('')}${stringify(data, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [title, ...lines.map((line) => `- ${line}`)] : [];
}
