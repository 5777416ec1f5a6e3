import { expect, it, vi } from 'vitest';
import { loadPatterns } from '../../../src/env/schema/patterns.ts';

const engine = vi.hoisted(() => ({ loaded: 0 }));
vi.mock('re2js', async (original) => {
  engine.loaded += 1;
  return original();
});

it('loads the linear-time engine only for a pattern that needs it', async () => {
  const plain = await loadPatterns(['^[A-Z]{2}$', '^[A-Z]{2}$', '^a+$']);
  expect(plain('^[A-Z]{2}$')).toMatchObject({ source: '^[A-Z]{2}$' });
  expect(engine.loaded).toBe(0);

  const hostile = await loadPatterns(['^a+$', '(a+)+b']);
  const matcher = hostile('(a+)+b');
  expect('test' in matcher && matcher.test('a'.repeat(5_000))).toBe(false);
  expect(engine.loaded).toBe(1);
  expect((await loadPatterns(['(?=a)']))('(?=a)')).toHaveProperty('reason');
});
