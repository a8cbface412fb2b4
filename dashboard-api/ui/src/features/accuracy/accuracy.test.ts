import { expect, it } from 'vitest';
import { byWeek, lastFourWeeks, together } from '@/features/accuracy/accuracy';

const week = (day: string, model: string, purchases: number, error: number) => ({
  week: day,
  model_version: model,
  purchases,
  error,
  within3: 1,
  within7: 1,
  inside_window: 0.5,
});

it('weighs models by their orders', () => {
  expect(together([week('2026-11-16', 'a', 30, 1), week('2026-11-16', 'b', 10, 5)])).toMatchObject({
    purchases: 40,
    error: 2,
    inside_window: 0.5,
  });
});

it('says nothing of no orders', () => {
  expect(together([])).toBeNull();
});

it('shows a week once, whichever models gave the dates', () => {
  const weeks = [week('2026-11-09', 'a', 1, 3), week('2026-11-16', 'a', 1, 1), week('2026-11-16', 'b', 1, 2)];
  expect(byWeek(weeks).map(({ week: day, error }) => [day, error])).toEqual([
    ['2026-11-09', 3],
    ['2026-11-16', 1.5],
  ]);
});

it('looks at this week and the three before', () => {
  const weeks = [week('2026-10-19', 'a', 5, 9), week('2026-10-26', 'a', 5, 1), week('2026-11-16', 'a', 5, 1)];
  expect(lastFourWeeks(weeks, '2026-11-20')).toMatchObject({ purchases: 10, error: 1 });
});
