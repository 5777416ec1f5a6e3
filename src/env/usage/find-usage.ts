import type { Location } from '../../model/location.ts';
import { TextIndex } from '../../model/text-index.ts';
import type { EnvFiles } from '../files.ts';
import { toCodeText } from './code-text.ts';
import { configuration, nodeConfig, spring } from './configuration.ts';
import { csharp } from './csharp.ts';
import { go } from './go.ts';
import { javascript } from './javascript.ts';
import { java, jvm } from './jvm.ts';
import type { Language } from './language.ts';
import { php } from './php.ts';
import { python } from './python.ts';
import { mayRead, readsIn } from './reads-in.ts';
import { compose, dockerfile, kubernetes, prisma, workflow } from './references.ts';
import { ruby } from './ruby.ts';
import { rust } from './rust.ts';
import { shell } from './shell.ts';

/** Every language whose reads are found, one a name of file. */
export const languages: readonly Language[] = [
  javascript,
  python,
  ruby,
  php,
  go,
  spring,
  java,
  jvm,
  csharp,
  rust,
  shell,
  compose,
  workflow,
  dockerfile,
  nodeConfig,
  configuration,
  kubernetes,
  prisma,
];

/** One place where the code reads a variable. */
export interface Read {
  readonly location: Location;
  /** True when the code itself gives a value for the case that the variable is missing. */
  readonly hasDefault: boolean;
  /** True where a name shows that it is used, but is no demand (a workflow, a Dockerfile). */
  readonly isMention: boolean;
  /** Further names, any of which will do in place of this one. */
  readonly alternatives: readonly string[];
}

/** What the code of a project reads. */
export interface Usage {
  readonly names: ReadonlyMap<string, readonly Read[]>;
  /** Reads whose name is only known at run time. */
  readonly dynamic: readonly Location[];
  /** Source files that were too large or could not be read. */
  readonly unread: readonly string[];
  readonly filesRead: number;
}

const maxSourceBytes = 2 * 1024 * 1024;
const foreign =
  /(?:^|\/)(?:node_modules|bower_components|vendor|\.venv|venv|site-packages|\.tox|dist|build|\.next|target)\/|\.min\.js$/;

/** Finds what the code reads: comments and texts do not count, code inside templates does. */
export function findUsage(files: EnvFiles): Usage {
  const names = new Map<string, Read[]>();
  const dynamic: Location[] = [];
  const unread: string[] = [];
  let filesRead = 0;
  for (const path of files.list()) {
    if (foreign.test(path)) continue;
    const language = languages.find((each) => each.files.test(path));
    if (language === undefined) continue;
    const bytes = files.readFile(path);
    if (bytes === null || bytes.length > maxSourceBytes) {
      unread.push(path);
      continue;
    }
    filesRead += 1;
    const source = new TextDecoder('utf-8').decode(bytes);
    if (!mayRead(source, language)) continue;
    const code = toCodeText(source, language.lexis);
    const index = new TextIndex(path, source);
    for (const { name, start, end, ...read } of readsIn(code, language)) {
      const location = index.location(start, end);
      if (name === null) {
        dynamic.push(location);
        continue;
      }
      const reads = names.get(name) ?? [];
      reads.push({ location, ...read });
      names.set(name, reads);
    }
  }
  return { names, dynamic, unread, filesRead };
}
