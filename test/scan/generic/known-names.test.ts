import { describe, expect, it } from 'vitest';
import { fill, fillUuid } from '../../../src/model/fill.ts';
import { find } from './find.ts';

const hex = fill(32, 'hex', 3);

describe('values under the name of a service', () => {
  it.each([
    ['in a dotenv file', `SHODAN=${fill(32, 'base62', 2)}`],
    ['behind export', `export GOLDSKY=${hex}`],
    ['in quotes', `musixmatch = "${hex}"`],
    ['a UUID', `opsgenie=${fillUuid(4)}`],
  ])('are reported %s', (_, line) => {
    expect(find(line).reported).toHaveLength(1);
  });

  it.each([
    ['an id of the service', `GOLDSKY_PROJECT_ID=${hex}`],
    ['a commit', `goldsky_commit: ${fill(40, 'hex')}`],
    ['a typed run', 'SHODAN=abcdefghijklmnopqrstuvwx12345678'],
    ['a name of nobody', `CHECKED=${hex}`],
    ['a UUID without a name', fillUuid(5)],
  ])('are left alone: %s', (_, line) => {
    expect(find(line).reported).toEqual([]);
  });
});

describe('tokens behind a known prefix in an unknown length', () => {
  it('are reported', () => {
    expect(find(`glpat-${fill(31, 'base62', 7)}`).reported).toHaveLength(1);
    expect(find(`sk-${fill(32, 'hex', 8)}`).reported).toHaveLength(1);
  });

  it('need a random tail', () => {
    expect(find('glpat-this-is-not-a-token-at-all').reported).toEqual([]);
    expect(find('sk-learn-pipeline-v2-classifier').reported).toEqual([]);
  });
});

describe('forms that only keys have', () => {
  const base32 = fill(56, 'base32', 3);
  const dataCenter = btoa(
    `${fill(12, 'digit', 3)}:${String.fromCharCode(...Array.from({ length: 20 }, (_, at) => 130 + at * 6))}`,
  );
  it.each([
    ['Mailgun', `${fill(32, 'hex')}-${fill(8, 'hex', 2)}-${fill(8, 'hex', 3)}`],
    ['Zhipu', `${fill(32, 'hex', 4)}.${fill(16, 'base62', 5)}`],
    ['Facebook', `${fill(16, 'digit', 6)}|${fill(27, 'base62', 7)}`],
    ['Asana', `1/${fill(16, 'digit', 8)}:${fill(32, 'hex', 9)}`],
    ['NATS', `SU${base32}`],
    ['Jira', dataCenter],
  ])('are reported without a name: %s', (_, value) => {
    expect(find(`x ${value}`).reported).toEqual([value]);
  });

  it('end where they end', () => {
    expect(find(`SU${base32}A`).reported).toEqual([]);
    expect(find(`${fill(32, 'hex', 4)}.${fill(17, 'base62', 5)}`).reported).toEqual([]);
  });
});
