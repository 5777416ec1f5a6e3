/** How many ways of reading a value may be open at once. */
const maxWays = 64;
/** Longest count that RE2 knows. */
const maxCount = 1000;

const syntax = /[\\^$.*+?()[\]{}|/]/;

/**
 * A pattern of a user as an expression of the machine itself, null for one that needs the
 * linear-time engine.
 *
 * Taken are patterns that cannot go back far: bound to the start, one part of open length, no
 * repeated group, a few alternatives. They take steps in proportion to the value, mean the same
 * to both engines, and are most of what people write, so that most runs load no second engine.
 */
export function nativePattern(source: string): RegExp | null {
  if (!/^[\x20-\x7e]*$/.test(source) || !source.startsWith('^')) return null;
  const pattern = new Pattern(source);
  const text = pattern.read();
  return text === null ? null : new RegExp(text, 'u');
}

/** Thrown at the first sign that is not among the few. */
class NotTaken extends Error {}

class Pattern {
  readonly #source: string;
  #at = 1;
  #ways = 1;
  #openParts = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): string | null {
    try {
      let text = '^';
      while (this.#at < this.#source.length) {
        if (this.#source[this.#at] === '$') {
          if (this.#at !== this.#source.length - 1) return null;
          return `${text}$`;
        }
        text += this.#source[this.#at] === '(' ? this.#group() : this.#part();
      }
      return text;
    } catch (error) {
      if (error instanceof NotTaken) return null;
      throw error;
    }
  }

  #fail(): never {
    throw new NotTaken();
  }

  #multiply(ways: number): void {
    this.#ways *= ways;
    if (this.#ways > maxWays) this.#fail();
  }

  #group(): string {
    this.#at += this.#source.startsWith('(?:', this.#at) ? 3 : 1;
    const alternatives = [''];
    const before = this.#openParts;
    let most = before;
    while (this.#source[this.#at] !== ')') {
      if (this.#at >= this.#source.length) this.#fail();
      if (this.#source[this.#at] === '|') {
        alternatives.push('');
        this.#at += 1;
        this.#openParts = before;
      } else alternatives.push((alternatives.pop() ?? '') + this.#part());
      most = Math.max(most, this.#openParts);
    }
    this.#openParts = most;
    this.#at += 1;
    this.#multiply(alternatives.length);
    const group = `(?:${alternatives.join('|')})`;
    const next = this.#source[this.#at] ?? '';
    if (next === '?') {
      this.#multiply(2);
      this.#at += 1;
      this.#refuseSecondSign();
      return `${group}?`;
    }
    if (/[*+{]/.test(next)) this.#fail();
    return group;
  }

  #part(): string {
    return this.#atom() + this.#count();
  }

  #atom(): string {
    const letter = this.#source[this.#at] ?? '';
    this.#at += 1;
    if (letter === '.') return '[^\\n]';
    if (letter === '[') return this.#set();
    if (letter === '\\') return this.#escape();
    if (/[\^$*+?(){}|\]]/.test(letter)) this.#fail();
    return literal(letter);
  }

  /** `\d`, `\w`, or a sign that is no letter or digit. */
  #escape(): string {
    const letter = this.#source[this.#at] ?? '';
    this.#at += 1;
    if (/^[dw]$/.test(letter)) return `\\${letter}`;
    if (letter === '' || /[A-Za-z0-9\s]/.test(letter)) this.#fail();
    return literal(letter);
  }

  #set(): string {
    const isNegated = this.#source[this.#at] === '^';
    if (isNegated) this.#at += 1;
    let text = '';
    let from: string | null = null;
    for (;;) {
      const letter = this.#source[this.#at] ?? '';
      if (letter === '' || letter === '[') this.#fail();
      if (letter === ']') break;
      if (letter === '-' && from !== null && this.#source[this.#at + 1] !== ']') {
        this.#at += 1;
        const to: string = this.#member();
        if (to.length > 1 || to < from) this.#fail();
        text += `-${inSet(to)}`;
        from = null;
        continue;
      }
      const member = this.#member();
      // Behind a range or a class a minus would be read in two ways.
      if (member === '-' && text !== '' && this.#source[this.#at] !== ']') this.#fail();
      text += inSet(member);
      from = member.length > 1 ? null : member;
    }
    this.#at += 1;
    if (text === '') this.#fail();
    return `[${isNegated ? '^' : ''}${text}]`;
  }

  /** One letter of a set, or a class such as `\d`. */
  #member(): string {
    const letter = this.#source[this.#at] ?? '';
    this.#at += 1;
    if (letter === '' || letter === '[' || letter === ']') this.#fail();
    if (letter !== '\\') return letter;
    const escaped = this.#source[this.#at] ?? '';
    this.#at += 1;
    if (/^[dw]$/.test(escaped)) return `\\${escaped}`;
    if (escaped === '' || /[A-Za-z0-9\s]/.test(escaped)) this.#fail();
    return escaped;
  }

  #count(): string {
    const count = /[*+?]|\{(\d{1,4})(,(\d{0,4}))?\}/y;
    count.lastIndex = this.#at;
    const [found, least, comma, most] = count.exec(this.#source) ?? [];
    if (found === undefined) return '';
    this.#at += found.length;
    this.#refuseSecondSign();
    if (found === '?') this.#multiply(2);
    else if (least === undefined || (comma !== undefined && most !== least)) {
      this.#openParts += 1;
      if (this.#openParts > 1) this.#fail();
    }
    const bounds = [Number(least ?? 0), Number(most || least || 0)] as const;
    if (bounds[1] < bounds[0] || bounds[1] > maxCount) this.#fail();
    return found;
  }

  /** `a+?` and `a**` mean something else, or nothing. */
  #refuseSecondSign(): void {
    if (/[*+?{]/.test(this.#source[this.#at] ?? '')) this.#fail();
  }
}

/** A letter or a class as it stands in a set. */
function inSet(member: string): string {
  return member === '-' ? '\\-' : member.length > 1 ? member : literal(member);
}

function literal(letter: string): string {
  return syntax.test(letter) ? `\\${letter}` : letter;
}
