import type { Lexis } from './code-text.ts';

/** One way in which a language reads a variable. */
export interface UsageForm {
  /** Global expression over code without comments; the group `name` is the variable. */
  readonly pattern: RegExp;
  /** Tried right behind the match: when it fits, the code has a default of its own. */
  readonly fallback?: RegExp;
  /** True when every name counts that stands in the group, as in a destructuring. */
  readonly isList?: boolean;
  /** True when the match may stand inside a string (`"$NAME"` in a shell). */
  readonly inText?: boolean;
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
  /** A read whose name is only known at run time. */
  readonly dynamic: readonly RegExp[];
  /** Names that the forms cannot see, such as fields of a settings class. */
  readonly extra?: (text: string) => Iterable<ExtraName>;
  /** Names that the text itself sets: they are no demand on the environment. */
  readonly assigned?: RegExp;
  /** True for texts whose names are no demand on the application: they count as used, no more. */
  readonly isMention?: boolean;
}

export interface ExtraName {
  readonly name: string;
  readonly offset: number;
  readonly hasDefault: boolean;
}
