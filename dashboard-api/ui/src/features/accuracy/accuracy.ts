import type { AccuracyWeek } from '@/lib/api';

export type Closeness = Omit<AccuracyWeek, 'week' | 'model_version'>;
export type WeekCloseness = Closeness & { week: string };

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Weeks of several models as one, each by its number of orders; nothing of no orders. */
export function together(weeks: Closeness[]): Closeness | null {
  const purchases = weeks.reduce((sum, week) => sum + week.purchases, 0);
  if (purchases === 0) {
    return null;
  }
  const mean = (figure: keyof Closeness) =>
    weeks.reduce((sum, week) => sum + week[figure] * week.purchases, 0) / purchases;
  return {
    purchases,
    error: mean('error'),
    within3: mean('within3'),
    within7: mean('within7'),
    inside_window: mean('inside_window'),
  };
}

/** One entry a week, whichever models gave the dates. */
export function byWeek(weeks: AccuracyWeek[]): WeekCloseness[] {
  return [...new Set(weeks.map(({ week }) => week))].flatMap((week) => {
    const all = together(weeks.filter((each) => each.week === week));
    return all ? [{ week, ...all }] : [];
  });
}

/** The week a day lies in and the three before. */
export function lastFourWeeks(weeks: AccuracyWeek[], asOf: string): Closeness | null {
  return together(weeks.filter(({ week }) => Date.parse(asOf) - Date.parse(week) < 4 * WEEK_MS));
}
