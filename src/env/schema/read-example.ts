import { TextIndex } from '../../model/text-index.ts';
import { envFileName } from '../environment.ts';
import { baseName } from '../files.ts';
import { guessedRules } from '../guess-rules.ts';
import { type SchemaReader, SourceBuilder } from './source.ts';

const assignment =
  /^[ \t]*(?<off>#[ \t]?)?(?:export[ \t]+)?(?<name>[A-Za-z_]\w*)[ \t]*=(?<value>.*)$/;

/**
 * An example file as a schema: every name that it gives is wanted, one that is commented out may
 * be absent, and the comment above a line is its description.
 */
export const exampleReader: SchemaReader = {
  title: 'example file',
  reads: (path) =>
    baseName(path).includes('.env') &&
    !/\.ya?ml$/i.test(path) &&
    envFileName(path, { names: [], aliases: new Map() }) !== null,
  read(text, path) {
    const builder = new SourceBuilder(path);
    const index = new TextIndex(path, text);
    for (const { name, value, isOff, docs, at } of exampleLines(text)) {
      if (isOff && builder.has(name)) continue;
      builder.variable(
        name,
        {
          ...guessedRules(name, [value]),
          ...(isOff ? { required: false } : {}),
          ...(docs === '' ? {} : { docs }),
        },
        index.location(at, at + name.length),
      );
    }
    return builder.done(true);
  },
};

interface ExampleLine {
  readonly name: string;
  readonly value: string;
  /** True for a line that is commented out. */
  readonly isOff: boolean;
  /** The comment above it, empty without one. */
  readonly docs: string;
  /** Where the name stands, in UTF-16 units. */
  readonly at: number;
}

/** The lines of an example file that give a name. */
export function* exampleLines(text: string): Generator<ExampleLine> {
  let comments: string[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const start = offset;
    offset += line.length + 1;
    const found = assignment.exec(line.replace(/^\uFEFF/, ' ').replace(/\r$/, ''))?.groups;
    const name = found?.['name'];
    const isOff = found?.['off'] !== undefined;
    // A sentence in a comment may hold a `=`; a name that is off is written in capitals.
    if (name === undefined || (isOff && !/^[A-Z][A-Z0-9_]*$/.test(name))) {
      const comment = /^\s*#\s?(.*?)\s*$/.exec(line)?.[1];
      comments = comment === undefined ? [] : [...comments, comment];
      continue;
    }
    const docs = comments.filter((each) => /\w/.test(each)).join(' ');
    comments = [];
    const value = plainValue(found?.['value'] ?? '');
    yield { name, value, isOff, docs, at: start + line.indexOf(name) };
  }
}

/** The value as nearly every reader takes it: without quotes, or without a comment behind it. */
function plainValue(raw: string): string {
  const quoted = /^\s*(["'])(.*?)\1/.exec(raw)?.[2];
  return quoted ?? raw.replace(/(?:^|\s)#.*$/, '').trim();
}
