import type { Secret } from '../../model/secret.ts';

/** A dotenv file as bytes became text. Dialects differ in what they do with marks and encodings. */
export interface DotenvText {
  /** The raw bytes. */
  readonly bytes: Uint8Array;
  /**
   * Decoded text. UTF-8 with U+FFFD for invalid bytes and the byte order mark kept as U+FEFF;
   * for UTF-16 files the UTF-16 text, mark kept.
   */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-8-mark' | 'utf-16le' | 'utf-16be' | 'invalid';
}

/** One variable as one reader sees it. Offsets are UTF-16 units of `DotenvText.text`, half-open. */
export interface Assignment {
  readonly name: string;
  /** What the application reads; null when the name is declared without a value or inherited. */
  readonly value: Secret | null;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** The value as written, quotes included. Empty at the end of the name when there is none. */
  readonly valueStart: number;
  readonly valueEnd: number;
  /**
   * Why nobody can tell the value by reading: the output of a command, or something that only
   * the machine knows (a process id, a home directory). `value` is null then.
   */
  readonly unknown?: Unknown;
}

export type Unknown = 'command' | 'machine';

/** Why a reader refuses the whole file: the application does not start. Never holds a value. */
export interface Refusal {
  readonly message: string;
  readonly offset: number;
}

export interface Reading {
  /** In file order, duplicates kept: the last one wins. Empty or partial when refused. */
  readonly assignments: readonly Assignment[];
  readonly refusal: Refusal | null;
  /** Lines that the reader passes over without a word, by offset of their start. */
  readonly ignored: readonly number[];
}

/** One reader of dotenv files, one file in this folder. Nothing is ever executed. */
export interface Dialect {
  /** `python-dotenv`; an older behaviour is `name@major`. */
  readonly id: string;
  /** The reader and version whose behaviour this is: `python-dotenv 1.2.4`. */
  readonly title: string;
  /** First and last major release that reads like this; absent where they are not told apart. */
  readonly majors?: readonly [number, number];
  /** @param host environment in which references are looked up; most callers pass an empty map. */
  read(source: DotenvText, host: ReadonlyMap<string, string>): Reading;
}
