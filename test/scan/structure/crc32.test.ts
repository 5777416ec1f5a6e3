import { describe, expect, it } from 'vitest';
import { crc32, toDigits } from '../../../src/model/checksum.ts';
import { alphabets, fill } from '../../../src/model/fill.ts';
import {
  crc32Base36,
  crc32Base62,
  crc32Base62Apify,
  crc32Base62Salad,
  crc32Base62Whole,
  crc32Base64Confluent,
  crc32Hex,
  crc32HexBody,
  crc32HexGrafana,
} from '../../../src/scan/structure/crc32.ts';

/** Another letter of the same alphabet in place of the one at `at`. */
function changed(text: string, at: number): string {
  const letter = text[at] === 'a' ? 'b' : 'a';
  return `${text.slice(0, at)}${letter}${text.slice(at + 1)}`;
}

const body = fill(30);
const smallFirst = `${alphabets.digit}${alphabets.lower}${alphabets.upper}`;

describe('CRC-32 at the end of a token', () => {
  const cases = [
    ['GitHub', crc32Base62, `ghp_${body}${toDigits(crc32(body), alphabets.base62, 6)}`],
    ['W&B', crc32Base62Whole, sealed(`wandb_v1_${body}`, alphabets.base62, 6)],
    ['Apify', crc32Base62Apify, sealed(`apify_api_${body}`, smallFirst, 6)],
    ['Salad', crc32Base62Salad, `salad_cloud_ab_${sealed(body, alphabets.base62, 6)}`],
    ['GitLab', crc32Base36, sealed(`glpat-${body}.01.0u`, alphabets.base36, 7)],
    ['Bitbucket', crc32Hex, sealed(`ATBB${body}`, alphabets.HEX, 8)],
    ['Packagist', crc32Hex, sealed(`packagist_ort_${body}`, alphabets.hex, 8)],
    ['Zuplo', crc32HexBody, `zpka_${body}_${toDigits(crc32(body), alphabets.hex, 8)}`],
    ['Cloudflare', crc32HexBody, `cfut_${body}${toDigits(crc32(body), alphabets.hex, 8)}`],
  ] as const;

  it.each(cases)('of %s is right', (_, test, token) => {
    expect(test(token)).toBe(true);
  });

  it.each(cases)('of %s is wrong when one character changes', (_, test, token) => {
    expect(test(changed(token, 20))).toBe(false);
    expect(test(changed(token, token.length - 2))).toBe(false);
    expect(test('')).toBe(false);
  });

  it('is the one that zip uses', () => {
    expect(crc32('123456789')).toBe(0xcbf43926);
  });

  it('is byte-swapped by Grafana', () => {
    // CRC-32 of `glsa_` and 32 zeros, worked out with zlib.
    const text = `glsa_${'0'.repeat(32)}`;
    const [a, b, c, d] = toDigits(crc32(text), alphabets.hex, 8).match(/../g) ?? [];
    expect(crc32HexGrafana(`${text}_${d}${c}${b}${a}`)).toBe(true);
    expect(crc32HexGrafana(`${text}_${a}${b}${c}${d}`)).toBe(false);
  });

  it('is byte-swapped base64 at Confluent', () => {
    const bytes = Buffer.alloc(4);
    const text = fill(54, 'base62', 3);
    bytes.writeUInt32LE(crc32(text));
    expect(crc32Base64Confluent(`cflt${text}${bytes.toString('base64').slice(0, 6)}`)).toBe(true);
    expect(crc32Base64Confluent(`cflt${text}AAAAAA`)).toBe(false);
  });
});

function sealed(text: string, alphabet: string, width: number): string {
  return `${text}${toDigits(crc32(text), alphabet, width)}`;
}
