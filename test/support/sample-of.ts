import { alphabets, fill } from '../../src/model/fill.ts';

/**
 * A made-up text of the form that an expression describes; the same seed gives the same text.
 *
 * Knows what the forms of tokens are written with: literals, classes, groups, alternatives and
 * counts. A repetition without an upper limit goes 60 beyond its lower one.
 */
export function sampleOf(form: string, seed: number): string {
  const reader: Reader = { form, at: 0, next: numbers(seed) };
  const text = alternatives(reader)();
  if (reader.at < form.length) throw new Error(`cannot read the form at ${reader.at}: ${form}`);
  return text;
}

type Part = () => string;

interface Reader {
  readonly form: string;
  at: number;
  /** A number from 0 to below `limit`. */
  readonly next: (limit: number) => number;
}

/** Whole numbers from the filler that samples are made of. */
function numbers(seed: number): (limit: number) => number {
  let count = 0;
  return (limit) => {
    count += 1;
    const digits = fill(6, 'hex', seed * 100_003 + count);
    return Number.parseInt(digits, 16) % limit;
  };
}

function alternatives(reader: Reader): Part {
  const choices: Part[][] = [[]];
  while (reader.at < reader.form.length && reader.form[reader.at] !== ')') {
    if (reader.form[reader.at] === '|') {
      reader.at += 1;
      choices.push([]);
    } else choices.at(-1)?.push(counted(reader));
  }
  return () => (choices[reader.next(choices.length)] ?? []).map((part) => part()).join('');
}

function counted(reader: Reader): Part {
  const part = single(reader);
  const count = /^(?:\{(\d+)(,?)(\d*)\}|\?)/.exec(reader.form.slice(reader.at));
  if (!count) return part;
  const [written, from, comma, to] = count;
  reader.at += written.length;
  const least = Number(from ?? 0);
  const most = from === undefined ? 1 : to ? Number(to) : comma ? least + 60 : least;
  return () => {
    const times = least + reader.next(most - least + 1);
    return Array.from({ length: times }, part).join('');
  };
}

function single(reader: Reader): Part {
  const { form, next } = reader;
  const letter = form[reader.at] ?? '';
  reader.at += 1;
  if (letter === '(') {
    reader.at += form.startsWith('?:', reader.at) ? 2 : 0;
    const group = alternatives(reader);
    reader.at += 1;
    return group;
  }
  if (letter === '[') {
    const letters = classLetters(reader);
    return () => letters[next(letters.length)] ?? '';
  }
  if (letter !== '\\') return () => letter;
  const escaped = form[reader.at] ?? '';
  reader.at += 1;
  if (escaped !== 'd') return () => escaped;
  return () => alphabets.digit[next(10)] ?? '';
}

function classLetters(reader: Reader): string {
  let letters = '';
  while (reader.form[reader.at] !== ']') {
    const from = classLetter(reader);
    if (reader.form[reader.at] !== '-' || reader.form[reader.at + 1] === ']') {
      letters += from;
      continue;
    }
    reader.at += 1;
    const to = classLetter(reader).charCodeAt(0);
    for (let code = from.charCodeAt(0); code <= to; code += 1) {
      letters += String.fromCharCode(code);
    }
  }
  reader.at += 1;
  return letters;
}

function classLetter(reader: Reader): string {
  if (reader.form[reader.at] === '\\') reader.at += 1;
  const letter = reader.form[reader.at] ?? '';
  reader.at += 1;
  return letter;
}
