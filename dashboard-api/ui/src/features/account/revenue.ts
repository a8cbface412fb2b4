import type { AccountHistory } from '@/lib/api';

export type MonthlyRevenue = AccountHistory['months'][number];

const MONTHS = 24;

/** The latest two years, oldest first, whatever order they came in. */
export function monthlyRevenue(months: MonthlyRevenue[]): MonthlyRevenue[] {
  return months.toSorted((one, other) => one.month.localeCompare(other.month)).slice(-MONTHS);
}
