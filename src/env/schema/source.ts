import type { Location } from '../../model/location.ts';
import type { PlainYaml } from '../../yaml/plain-yaml.ts';

/** Something that a schema of another tool says and ours cannot. */
export interface LeftOut {
  /** What, in a few words: `the function exec() of DATABASE_URL`. Never a value. */
  readonly what: string;
  readonly location: Location;
}

/** A schema as data in the shape of `env.schema.yml`, wherever it was written. */
export interface SchemaSource extends PlainYaml {
  readonly leftOut: readonly LeftOut[];
  /** True when only names are certain, as in an example: presets in use say the rest. */
  readonly isInferred: boolean;
}

/** A reader of one format of other tools: nothing in it is ever run or resolved. */
export interface SchemaReader {
  /** How people call the format. */
  readonly title: string;
  /** True for a file of this format, by its name and, where names do not say, its text. */
  reads(path: string, text: string): boolean;
  /** @throws {InputErrors} with every problem of the text and its place */
  read(text: string, path: string): SchemaSource | Promise<SchemaSource>;
}

/** Rules of one variable, in the words of `env.schema.yml`. */
export type RuleWords = Record<string, unknown>;

/** A group of the kind `if … then …`. */
export function ifThen(when: RuleWords, demands: RuleWords): RuleWords {
  // biome-ignore lint/suspicious/noThenProperty: the schema's own key; the value is never awaited
  return { if: when, then: demands };
}

/** Collects what a reader finds, with the place of each variable. */
export class SourceBuilder {
  readonly #path: string;
  readonly #variables = new Map<string, RuleWords>();
  readonly #places = new Map<string, Location>();
  readonly #leftOut: LeftOut[] = [];
  readonly #top: RuleWords = { version: 1 };

  constructor(path: string) {
    this.#path = path;
  }

  /** A key of the whole schema: `environments`, `rules`, `unknown`. */
  set(key: string, value: unknown): void {
    this.#top[key] = value;
  }

  has(name: string): boolean {
    return this.#variables.has(name);
  }

  variable(name: string, rules: RuleWords, place: Location): void {
    this.#variables.set(name, rules);
    this.#places.set(name, place);
  }

  leaveOut(what: string, location: Location): void {
    this.#leftOut.push({ what, location });
  }

  done(isInferred = false): SchemaSource {
    const locate = ([top, name]: readonly PropertyKey[]): Location =>
      (top === 'variables' ? this.#places.get(String(name)) : undefined) ?? { path: this.#path };
    return {
      value: { ...this.#top, variables: Object.fromEntries(this.#variables) },
      ...{ locate, locateValue: locate, leftOut: this.#leftOut, isInferred },
    };
  }
}

/** What was left out, one line for each kind, with the place of the first. */
export function leftOutLines(leftOut: readonly LeftOut[]): readonly string[] {
  const byKind = new Map<string, { readonly first: Location; count: number }>();
  for (const { what, location } of leftOut) {
    const known = byKind.get(what);
    if (known) known.count += 1;
    else byKind.set(what, { first: location, count: 1 });
  }
  return [...byKind].map(([what, { first, count }]) => {
    const place = first.line === undefined ? '' : `line ${first.line}: `;
    return `${place}${what}${count > 1 ? ` (${count} times)` : ''}`;
  });
}
