import { directoryOf, resolvePath } from './paths.ts';

/** A Dockerfile with the context in which Compose builds it, both as repository paths. */
export interface ComposeBuild {
  readonly dockerfile: string;
  readonly context: string;
}

/**
 * The builds that a Compose file declares (`build: DIR` and `build: { context, dockerfile }`).
 *
 * Contexts outside the repository, remote ones and inline Dockerfiles are left out; so is a file
 * that is not YAML. The YAML reader is loaded only here, since few projects need it.
 */
export async function readComposeBuilds(path: string, text: string): Promise<ComposeBuild[]> {
  const { parseDocument } = await import('yaml');
  const builds: ComposeBuild[] = [];
  for (const service of Object.values(asRecord(readServices(parseDocument, text)))) {
    const build = asRecord(service)['build'];
    const { context, dockerfile } = asRecord(
      typeof build === 'string' ? { context: build } : build,
    );
    if (build === undefined || build === null) continue;
    const at = resolvePath(directoryOf(path), typeof context === 'string' ? context : '.');
    if (at === null || (typeof context === 'string' && /:\/\/|^git@/.test(context))) continue;
    const file = resolvePath(at, typeof dockerfile === 'string' ? dockerfile : 'Dockerfile');
    if (file !== null) builds.push({ dockerfile: file, context: at });
  }
  return builds;
}

function readServices(parseDocument: typeof import('yaml').parseDocument, text: string): unknown {
  try {
    const value: unknown = parseDocument(text, { logLevel: 'silent' }).toJS({ maxAliasCount: 100 });
    return asRecord(value)['services'];
  } catch {
    // Too many aliases, or an unresolved one: Compose would refuse the file as well.
    return undefined;
  }
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
