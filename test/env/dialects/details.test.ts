import { describe, expect, it } from 'vitest';
import { decodeDotenv } from '../../../src/env/dialects/decode.ts';
import { findDialect } from '../../../src/env/dialects/index.ts';
import { toAnswer } from '../oracles/answers.ts';

// Details that the 42 inputs leave out, as the programs themselves answered.

function read(id: string, text: string, host: Readonly<Record<string, string>> = {}) {
  const source = decodeDotenv(new TextEncoder().encode(text));
  const reading = findDialect(id)?.read(source, new Map(Object.entries(host)));
  return reading && toAnswer(reading).answer;
}

describe('bash', () => {
  it.each([
    ['local A=1', {}],
    ['export -x A=1\nB=2', { B: '2' }],
    ['readonly -r A=1', {}],
    ['declare -z A=1', {}],
    ['declare -f A=1', {}],
    ['declare -x A=1', { A: '1' }],
    ['declare -g A=1', { A: '1' }],
    ['export -- A=1', { A: '1' }],
    ['export A=1 -x B=2', { A: '1', B: '2' }],
  ])('reads %j as the declaring command does', (text, expected) => {
    expect(read('bash', text)).toEqual(expected);
  });

  it.each([
    ['A=[${X:+x$${Y}y}z]', '[z]'],
    ['A="${X:+x$${Y}y}z"', 'z'],
    ['A=${X:+a$$}b', 'b'],
  ])('counts the braces behind two dollar signs inside others: %s', (text, value) => {
    expect(read('bash', text)).toEqual({ A: value });
  });
});

describe('direnv', () => {
  it.each(['direnv', 'direnv@2'])('takes a default for an empty variable of the host: %s', (id) => {
    expect(read(id, 'A="${HOSTED:-d}"', { HOSTED: '' })).toEqual({ A: 'd' });
    expect(read(id, 'B=\nA="${B:-d}"')).toEqual({ A: '', B: '' });
  });
});
