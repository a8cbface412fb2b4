import { expect, it } from 'vitest';
import { pagesBetween } from '@/lib/paged-rows';

it('fetches the pages the rows in sight are on', () => {
  expect(pagesBetween(0, 20, [])).toEqual([0]);
  expect(pagesBetween(95, 110, [])).toEqual([0, 1]);
  expect(pagesBetween(99_950, 99_970, [])).toEqual([999]);
});

it('stays the same array while the same pages are in sight', () => {
  const before = pagesBetween(0, 20, []);

  expect(pagesBetween(30, 60, before)).toBe(before);
});
