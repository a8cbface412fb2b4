import type { RevenueByYear } from '@/lib/api';

/** The points of a line of that slope through the complete years, nothing at the one that still runs. */
export function trendLine(years: RevenueByYear['years'], perYear: number): (number | null)[] {
  const complete = years.filter((each) => each.complete);
  const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const middle = mean(complete.map((each) => each.year));
  const level = mean(complete.map((each) => each.revenue));
  return years.map((each) => (each.complete ? level + perYear * (each.year - middle) : null));
}
