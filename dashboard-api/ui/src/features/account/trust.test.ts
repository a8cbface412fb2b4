import { expect, it } from 'vitest';
import { chancesLike, windowsLike } from '@/features/account/trust';
import { cornerWineDetail } from '@/test/fixtures';

const calibration = {
  weeks: 13,
  windows: [
    { least_days: 1, most_days: 7, times: 412, held: 0.81 },
    { least_days: 29, most_days: null, times: 60, held: 0.7 },
  ],
  chances: [{ about: 0.7, times: 320, came: 0.68 }],
};
const window = (window_start: string | null, window_end: string | null) => ({
  ...cornerWineDetail,
  window_start,
  window_end,
});
const chance = (purchase_probability_30d: number | null) => ({ ...cornerWineDetail, purchase_probability_30d });

it('compares a window with those as wide', () => {
  expect(windowsLike(window('2026-11-19', '2026-11-25'), calibration)?.held).toBe(0.81);
  expect(windowsLike(window('2026-11-01', '2027-02-01'), calibration)?.held).toBe(0.7);
});

it('says nothing of windows there are too few of', () => {
  expect(windowsLike(window('2026-11-19', '2026-11-26'), calibration)).toBeUndefined();
  expect(windowsLike(window(null, null), calibration)).toBeUndefined();
});

it('compares a chance with those about as high', () => {
  expect(chancesLike(chance(0.66), calibration)?.came).toBe(0.68);
  expect(chancesLike(chance(0.64), calibration)).toBeUndefined();
  expect(chancesLike(chance(null), calibration)).toBeUndefined();
});
