import { describe, expect, it } from 'vitest';
import { fill } from '../../../src/model/fill.ts';
import { find } from './find.ts';

const password = fill(14, 'base62', 6);

describe('IDENTIFIED BY', () => {
  it.each([
    [`CREATE USER app IDENTIFIED BY ${password};`],
    [`alter user app identified by ${password} replace old`],
    [`GRANT ALL ON app.* TO app IDENTIFIED BY '${password}'`],
  ])('gives a password in a statement: %#', (line) => {
    expect(find(line, 'setup.sql').values).toContain(password);
  });

  it('means something else in a sentence', () => {
    const line = ' * Create a vault. Backup vaults are identified by names that are unique.';
    expect(find(line, 'backup.d.ts').values).toEqual([]);
  });
});

describe('a scheme of a header', () => {
  const token = fill(36, 'base62', 8);
  it.each([[`Bearer ${token}`], [`Bearer: ${token}`], [`"Authorization": "Bearer ${token}"`]])(
    'is followed by its token in %s',
    (line) => {
      expect(find(line).reported).toEqual([token]);
    },
  );

  it('is none where it is a name', () => {
    const [match] = find(`"apiKey": "${token}"`).matches;
    expect(match?.ruleId).toBe('generic-api-key');
  });
});

describe('a key given as the user of a request', () => {
  it('is found where the password is empty', () => {
    expect(find(`curl -u "${fill(24)}:" https://api.internal`, 'a.sh').values).toEqual([fill(24)]);
  });
});
