import type { Finding } from '../model/finding.ts';
import type { Describer } from './describer.ts';
import { count, listed, named } from './words.ts';

type Sentence = (args: Arguments, finding: Finding) => string;

/** Reads `args` without trusting their shape: a partial report may come from elsewhere. */
class Arguments {
  readonly #args: Finding['args'];

  constructor(args: Finding['args']) {
    this.#args = args;
  }

  text(key: string): string | null {
    const value = this.#args[key];
    return typeof value === 'string' ? value : null;
  }

  number(key: string): number | null {
    const value = this.#args[key];
    return typeof value === 'number' ? value : null;
  }

  isTrue(key: string): boolean {
    return this.#args[key] === true;
  }

  names(key: string): string[] {
    const value = this.#args[key];
    if (!Array.isArray(value)) return [];
    return value.filter((name) => typeof name === 'string').map(named);
  }
}

const sentences: Readonly<Record<string, Sentence>> = {
  'ignore-env-not-covered': (args) => {
    const present = args.names('present');
    const localOnly = args.names('localOnly');
    const here = where(args.text('directory'));
    const machine =
      localOnly.length > 0
        ? ` Only this machine ignores ${listed(localOnly)}: a fresh clone does not.`
        : '';
    if (present.length > 0) {
      const lie = present.length === 1 ? 'lies' : 'lie';
      return `${listed(present)} ${lie} ${here}, and the next \`git add .\` would commit ${present.length === 1 ? 'it' : 'them'}.${machine}`;
    }
    const further = args.names('directories');
    const also = further.length > 0 ? ` and in ${listed(further)}` : '';
    const names = args.names('names');
    const file = names.length > 0 ? `a file named ${listed(names)}` : 'an env file';
    return `Git would commit ${file} ${here}${also}.${machine}`;
  },
  'ignore-env-reincluded': (args) =>
    `The pattern ${named(args.text('pattern') ?? '')} brings ${listed(args.names('names'))} ${where(args.text('directory'))} back into git's view.`,
  'ignore-env-tracked': (args, { location }) => {
    const encrypted = args.number('encrypted') ?? 0;
    const ignored = args.isTrue('ignored') ? ' .gitignore names it, but that comes too late.' : '';
    const sealed = encrypted > 0 ? ` ${count(encrypted, 'value')} in it are encrypted.` : '';
    return `${named(location.path)} is in the repository${variables(args)}.${sealed}${ignored}`;
  },
  'ignore-env-in-history': (args, { location }) =>
    `${named(location.path)} is gone from the tree, but ${count(args.number('commits') ?? 1, 'commit')} of the history still ${args.number('commits') === 1 ? 'holds' : 'hold'} it${variables(args)}.`,
  'ignore-docker-context': (args) => {
    const ignoreFile = args.text('ignoreFile');
    const because = ignoreFile
      ? `${named(ignoreFile)} does not leave it out`
      : 'there is no .dockerignore';
    const stage = args.isTrue('finalStage') ? 'into the image' : 'into a build stage';
    return `${named(args.text('instruction') ?? 'COPY')} takes ${some(args)} ${stage}: ${because}.`;
  },
  'ignore-npm-package': (args) => {
    const decidedBy = args.text('decidedBy');
    const because = decidedBy ? ` (decided by ${named(decidedBy)})` : '';
    return `\`npm publish\` of ${named(args.text('package') ?? 'this package')} would take ${some(args)} along${because}.`;
  },
};

/** What would slip out, and through which hole. */
export const describeIgnore: Describer = (finding, meta) => {
  const sentence = Object.hasOwn(sentences, finding.ruleId) ? sentences[finding.ruleId] : undefined;
  if (!sentence) return null;
  return { message: sentence(new Arguments(finding.args), finding), fix: meta.fix };
};

function where(directory: string | null): string {
  return directory ? `in ${named(directory)}` : 'at the top of the repository';
}

function some(args: Arguments): string {
  const names = args.names('names');
  const all = Math.max(names.length, args.number('count') ?? 0);
  return names.length > 0 ? listed(names, 4, all) : 'an env file';
}

function variables(args: Arguments): string {
  const names = args.names('variables');
  const all = Math.max(names.length, args.number('count') ?? 0);
  if (all === 0) return '';
  const which = names.length > 0 ? ` (${listed(names, 4, all)})` : '';
  return `, with ${count(all, 'value')} in the clear${which}`;
}
