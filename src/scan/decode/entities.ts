import { latin1 } from '../clip.ts';
import type { Decoder } from './decoder.ts';
import { type Edit, textEdit } from './edit.ts';
import { lineRegion } from './line-region.ts';

const ampersand = 0x26;
const numberSign = 0x23;
const letterQ = 0x71;

/** Character references of HTML and XML, by number and the names that stand for ASCII. */
export const entities: Decoder = {
  name: 'entities',
  mark: ampersand,
  read(bytes, at) {
    // `&amp;` and `&nbsp;` hide nothing.
    if (bytes[at + 1] !== numberSign && bytes[at + 1] !== letterQ) return null;
    if (!readEntity(bytes, at)) return null;
    const region = lineRegion(bytes, at);
    const edits: Edit[] = [];
    for (let index = region.start; index < region.end; index += 1) {
      if (bytes[index] !== ampersand) continue;
      const edit = readEntity(bytes, index);
      if (!edit || edit.end > region.end) continue;
      edits.push(edit);
      index = edit.end - 1;
    }
    return { region, edits };
  },
};

const longest = 12;

/** Named references of single ASCII characters: https://html.spec.whatwg.org/#named-character-references */
const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", num: '#', dollar: '$', percnt: '%' },
  ...{ lpar: '(', rpar: ')', ast: '*', plus: '+', comma: ',', period: '.', sol: '/', colon: ':' },
  ...{ semi: ';', equals: '=', quest: '?', commat: '@', lbrack: '[', bsol: '\\', rbrack: ']' },
  ...{ Hat: '^', lowbar: '_', grave: '`', lbrace: '{', vert: '|', rbrace: '}', excl: '!' },
};

function readEntity(bytes: Uint8Array, at: number): Edit | null {
  const text = latin1(bytes, at, at + longest);
  const found = /^&(?:#x([0-9a-f]{2,6})|#(\d{2,7})|([A-Za-z]{2,8}));/i.exec(text);
  if (!found) return null;
  const [whole, hexadecimal, decimal, name] = found;
  const end = at + whole.length;
  if (name !== undefined) {
    const letter = Object.hasOwn(named, name) ? named[name] : undefined;
    return letter === undefined ? null : textEdit(at, end, letter);
  }
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code >= 0x20 && code < 0x7f ? textEdit(at, end, String.fromCharCode(code)) : null;
}
