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
    ['an id in its URLs', `GOLDSKY_REGION_ID=${hex}`],
    ['a commit', `goldsky_commit: ${fill(40, 'hex')}`],
    ['a typed run', 'SHODAN=abcdefghijklmnopqrstuvwx12345678'],
    ['a typed run that says what it is', 'SHODAN_KEY=test-abcdefghijklmnop1234567890'],
    ['a mask', `SHODAN_KEY=sk-${'x'.repeat(32)}`],
    ['a prefix with too little behind it', 'LANGSMITH_SERVICE_KEY=lsv2_sk_short'],
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

describe('the access token of a page', () => {
  const page = `EAAG${fill(180, 'base62', 11)}`;
  it('are found without a name, but not inside something longer', () => {
    expect(find(page).reported).toEqual([page]);
    expect(find(`data:image/png;base64,${fill(40, 'base64', 12)}/${page}`).reported).toEqual([]);
  });
});

describe('names that say what stands beside a secret', () => {
  const key = `${fill(20, 'base64', 13)}/${fill(20, 'base64', 14)}`;
  it('do not hide random text of a length that no path has', () => {
    expect(find(`secret_path = "${key}"`).reported).toEqual([key]);
    expect(find('secret_path = "services/billing/config2"').reported).toEqual([]);
  });
});

describe('the user mailto', () => {
  it('has an address, no password', () => {
    expect(find(`https://mailto:${fill(10, 'lower', 15)}@acme.internal`).reported).toEqual([]);
  });
});
