import { bash } from './bash.ts';
import { compose } from './compose.ts';
import type { Dialect } from './dialect.ts';
import { direnv, direnv2 } from './direnv.ts';
import { djangoEnviron } from './django-environ.ts';
import { docker } from './docker.ts';
import { dotenvExpand, dotenvExpand12 } from './dotenv-expand.ts';
import { dotenvx } from './dotenvx.ts';
import { githubEnv } from './github-env.ts';
import { kubectl } from './kubectl.ts';
import { node, node20 } from './node.ts';
import { nodeDotenv } from './node-dotenv.ts';
import { nodeDotenv8 } from './node-dotenv-8.ts';
import { phpdotenv } from './phpdotenv.ts';
import { pythonDecouple } from './python-decouple.ts';
import { pythonDotenv, pythonDotenv0 } from './python-dotenv.ts';
import { rubyDotenv } from './ruby-dotenv.ts';
import { rubyDotenv2 } from './ruby-dotenv-2.ts';
import { systemd } from './systemd.ts';
import { varlock } from './varlock.ts';

const all: readonly Dialect[] = [
  nodeDotenv,
  nodeDotenv8,
  compose,
  dotenvExpand,
  dotenvExpand12,
  dotenvx,
  rubyDotenv,
  rubyDotenv2,
  phpdotenv,
  bash,
  varlock,
  kubectl,
  systemd,
  githubEnv,
  direnv,
  direnv2,
  node,
  node20,
  pythonDotenv,
  pythonDotenv0,
  djangoEnviron,
  pythonDecouple,
  docker,
];

/** Every dialect by id. Older behaviours are listed as `name@major`. */
export const dialects: ReadonlyMap<string, Dialect> = new Map(
  all.map((dialect) => [dialect.id, dialect]),
);

/**
 * The dialect of an id, undefined when no such reader is known.
 *
 * `name@major` is the reader of that major version: one that reads like it, or none where it is
 * known to read otherwise and nobody wrote that down.
 */
export function findDialect(id: string): Dialect | undefined {
  const exact = dialects.get(id);
  if (exact !== undefined) return exact;
  const [, name, digits] = /^([a-z-]+)@(\d{1,6})$/.exec(id) ?? [];
  if (name === undefined) return undefined;
  const major = Number(digits);
  return all.find(({ id: own, majors = [0, Number.POSITIVE_INFINITY] }) => {
    const isOfThatReader = own === name || own.startsWith(`${name}@`);
    return isOfThatReader && majors[0] <= major && major <= majors[1];
  });
}
