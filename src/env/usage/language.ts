import type { CodeText, Lexis } from './code-text.ts';

/** One way in which a language reads a variable. */
export interface UsageForm {
  /** Global expression over code without comments; the group `name` is the variable. */
  readonly pattern: RegExp;
  /** Tried right behind the match: when it fits, the code has a default of its own. */
  readonly fallback?: RegExp;
  /** Tried on the text that ends where the match begins, with the same meaning. */
  readonly before?: RegExp;
  /** Tried on what is left of the arguments, for a match that ends inside of them. */
  readonly argument?: RegExp;
  /** Every name counts that stands in the group: plain as in a destructuring, or in quotes. */
  readonly list?: 'plain' | 'quoted';
  /** True when the match may stand inside a string (`"$NAME"` in a shell). */
  readonly inText?: boolean;
  /** True when the name counts as used and is no demand. */
  readonly isMention?: boolean;
}

/** A name for the whole environment (`const env = process.env`), and how it is read. */
export interface Alias {
  /** Global expressions whose group `alias` is the name. */
  readonly declared: readonly RegExp[];
  readonly forms: (alias: string) => readonly UsageForm[];
  readonly dynamic: (alias: string) => readonly RegExp[];
}

/** How one language reads environment variables. */
export interface Language {
  readonly id: string;
  /** Endings of file names, with the dot; or whole names. */
  readonly files: RegExp;
  /** A text without any of these is not looked at further. */
  readonly keywords: readonly string[];
  readonly lexis: Lexis;
  readonly forms: readonly UsageForm[];
  /** A read whose name is only known at run time. The match ends where the name would begin. */
  readonly dynamic: readonly RegExp[];
  readonly alias?: Alias;
  /** Names that the forms cannot see, such as fields of a settings class. */
  readonly extra?: Extra;
  /** Names that the text itself sets: they are no demand on the environment. */
  readonly assigned?: RegExp;
  /** True for texts whose names are no demand on the application: they count as used, no more. */
  readonly isMention?: boolean;
}

export interface Extra {
  /** Cheap sign in the raw text without which there is nothing to find. */
  readonly sign: RegExp;
  readonly reads: (code: CodeText) => Iterable<ExtraRead>;
  /** The name under which a form's name is really read: `PORT` inside `prefixed('APP_')`. */
  readonly renamed?: (code: CodeText) => (name: string, offset: number) => string;
}

export type ExtraRead = ExtraName | UnseenNames;

export interface ExtraName {
  readonly name: string;
  readonly offset: number;
  /** Length of what stands in the text, where that is not the name. */
  readonly length?: number;
  readonly hasDefault: boolean;
  readonly isMention?: boolean;
  /** True when the name stands inside a string. */
  readonly inText?: boolean;
  /** Further names, any of which will do in place of this one. */
  readonly alternatives?: readonly string[];
  /** True when the default also serves all other reads of the name in this file. */
  readonly settles?: boolean;
}

/** The whole environment is read, by names that this text does not say. */
export interface UnseenNames {
  readonly name: null;
  readonly offset: number;
}
