import type { Account } from '@/lib/api';
import { addDays, dayNumber, daysBetween } from '@/lib/days';

export type Forecast = {
  today: string;
  last: string | null;
  expected: string | null;
  windowStart: string | null;
  windowEnd: string | null;
};

/** What there is to draw of an account. A date missed by more than three usual gaps says nothing any more. */
export function forecastOf(account: Account): Forecast | null {
  if (account.as_of === null) {
    return null;
  }
  const known = { today: account.as_of, last: account.last_purchase_date };
  return account.silent_days === null
    ? {
        ...known,
        expected: account.next_expected_purchase_date,
        windowStart: account.window_start,
        windowEnd: account.window_end,
      }
    : { ...known, expected: null, windowStart: null, windowEnd: null };
}

export type WindowMark = { left: number; width: number };
export type WindowDrawing = {
  today: number;
  last: number | null;
  expected: number | null;
  window: WindowMark | null;
  /** Past the window's end without an order: from there to today. */
  overdue: WindowMark | null;
};

export type Span = { from: string; to: string };

/** One axis for a whole column, so that rows compare: three weeks back, four ahead. */
export function columnSpan(today: string): Span {
  return { from: addDays(today, -21), to: addDays(today, 28) };
}

/** One account's own axis: from its last order to past its window, today always in sight. */
export function accountSpan({ today, last, expected, windowEnd }: Forecast): Span {
  const ends = [today, last, expected, windowEnd].filter((day) => day !== null).sort();
  const from = ends[0] ?? today;
  const to = ends.at(-1) ?? today;
  const room = Math.max(2, Math.ceil(daysBetween(from, to) * 0.06));
  return { from: addDays(from, -room), to: addDays(to, room) };
}

/** Positions in percent of the span; what lies outside is pinned to its edge, or dropped where that would mislead. */
export function drawWindow(forecast: Forecast, span: Span): WindowDrawing {
  const start = dayNumber(span.from);
  const length = Math.max(1, dayNumber(span.to) - start);
  const raw = (day: string) => ((dayNumber(day) - start) / length) * 100;
  const pinned = (day: string) => Math.min(100, Math.max(0, raw(day)));
  const inside = (day: string | null) => (day !== null && raw(day) >= 0 && raw(day) <= 100 ? raw(day) : null);
  const mark = (from: string, to: string): WindowMark | null => {
    const left = pinned(from);
    const width = pinned(to) - left;
    return width > 0 ? { left, width } : null;
  };

  const { windowStart, windowEnd, today } = forecast;
  return {
    today: pinned(today),
    last: inside(forecast.last),
    expected: inside(forecast.expected),
    // A window covers its last day whole.
    window: windowStart && windowEnd ? mark(windowStart, addDays(windowEnd, 1)) : null,
    overdue: windowEnd && daysBetween(windowEnd, today) > 1 ? mark(addDays(windowEnd, 1), today) : null,
  };
}

/** A handful of days to label an axis with, on whole weeks from today. */
export function ticks(span: Span, today: string, most = 6): { day: string; left: number; weeks: number }[] {
  const start = dayNumber(span.from);
  const length = Math.max(1, dayNumber(span.to) - start);
  const now = dayNumber(today);
  const step = Math.max(1, Math.ceil(length / 7 / most));
  const first = Math.ceil((start - now) / 7 / step) * step;
  const found = [];
  for (let weeks = first; now + weeks * 7 <= start + length; weeks += step) {
    found.push({ day: addDays(today, weeks * 7), left: ((now + weeks * 7 - start) / length) * 100, weeks });
  }
  return found;
}

/** The line each label goes on, so that none covers another: the first with room, given the share a label takes. */
export function labelLines(positions: number[], labelWidth: number): number[] {
  const taken: number[][] = [];
  return positions.map((position) => {
    let line = taken.findIndex((others) => others.every((other) => Math.abs(other - position) >= labelWidth));
    if (line === -1) {
      line = taken.length;
      taken.push([]);
    }
    taken[line]?.push(position);
    return line;
  });
}
