import type { AccountDetail, Calibration } from '@/lib/api';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How often windows as wide as the account's held; nothing where too few of them have closed. */
export function windowsLike({ window_start, window_end }: AccountDetail, { windows }: Calibration) {
  if (!window_start || !window_end) {
    return undefined;
  }
  const days = Math.round((Date.parse(window_end) - Date.parse(window_start)) / DAY_MS) + 1;
  return windows.find(({ least_days, most_days }) => days >= least_days && (most_days === null || days <= most_days));
}

/** How often chances about as high as the account's came true; nothing where too few of them are old enough. */
export function chancesLike({ purchase_probability_30d: chance }: AccountDetail, { chances }: Calibration) {
  return chance === null ? undefined : chances.find(({ about }) => Math.round(10 * about) === Math.round(10 * chance));
}
