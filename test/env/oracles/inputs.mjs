import { makeInput, random } from './grammar.mjs';
import { makeOddity } from './oddities.mjs';
import { makePlausible } from './plausible.mjs';
import { makeSoup } from './soup.mjs';

const hosts = [
  { UNSET: 'host', DB_HOST: 'h o' },
  { B: 'host $A', KEY: '' },
  { C: 'c"q"', A: 'hostA', DB_USER: '' },
  { db_url: "it's", AB: '\\n' },
  { FOO: 'f$oo', EMPTY: '' },
];

/**
 * One input by its number: `{ bytes, host }`; the same number gives the same input.
 *
 * A third of them come from the grammar, the others are oddities, plausible files and plain noise.
 * A third finds an environment that is not empty.
 */
export function inputOf(number) {
  const next = random(number * 40503 + 7);
  const kind = next();
  const host = next() < 0.33 ? hosts[Math.floor(next() * hosts.length)] : {};
  if (kind < 0.3) return { bytes: makeInput(number), host };
  if (kind < 0.55) return { bytes: makeOddity(next), host };
  if (kind < 0.7) return { bytes: Buffer.from(makePlausible(next), 'utf8'), host };
  const bytes = Buffer.from(makeSoup(next, kind < 0.85 ? 12 : 40), 'utf8');
  if (next() < 0.03)
    bytes[Math.floor(next() * bytes.length)] = [0xff, 0xc3, 0x80, 0xed][Math.floor(next() * 4)];
  return { bytes, host };
}
