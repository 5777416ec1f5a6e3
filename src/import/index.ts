import type { ImportFormat } from './import-format.ts';

/** Where each format lives; a name belongs to one of them, and only that one is loaded. */
const formats: readonly (readonly [RegExp, () => Promise<ImportFormat>])[] = [
  [/leaks\.toml$/, async () => (await import('./gitleaks-toml.ts')).gitleaksToml],
  [/leaksignore$/, async () => (await import('./gitleaks-ignore.ts')).gitleaksIgnore],
  [/\.baseline$/, async () => (await import('./detect-secrets.ts')).detectSecrets],
  [/^\.secretlintrc/, async () => (await import('./secretlint-rc.ts')).secretlintRc],
  [/^\.secretlintignore/, async () => (await import('./secretlint-ignore.ts')).secretlintIgnore],
  [/^\.trivyignore/, async () => (await import('./trivy-ignore.ts')).trivyIgnore],
  [/^\.gitallowed/, async () => (await import('./gitallowed.ts')).gitallowed],
  [/^\.talismanrc/, async () => (await import('./talisman.ts')).talisman],
  [/\.ya?ml$/, async () => (await import('./gitguardian.ts')).gitguardian],
];

/** Names of the files that can be imported, as a hint for people. */
export const importable =
  '.gitleaks.toml, .betterleaks.toml, .gitleaksignore, .secrets.baseline, .secretlintrc, .secretlintignore, .trivyignore, .talismanrc, .gitallowed, .gitguardian.yaml';

/** The format of a file by the last part of its path; null for one that is not known. */
export async function formatOf(name: string): Promise<ImportFormat | null> {
  const [, load] = formats.find(([pattern]) => pattern.test(name)) ?? [];
  const format = await load?.();
  return format?.files.test(name) ? format : null;
}
