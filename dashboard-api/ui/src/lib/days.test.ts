import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, daySpan, dayWords, localDay, shortDay } from '@/lib/days';

describe('days', () => {
  it('counts across the end of summer time without losing a day', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  });

  it('counts over a leap day', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  });

  it.each([
    ['2026-11-20', 'today'],
    ['2026-11-21', 'tomorrow'],
    ['2026-11-19', 'yesterday'],
    ['2026-11-25', 'in 5 days'],
    ['2026-11-08', '12 days ago'],
    ['2026-12-14', 'Mon 14 Dec'],
    ['2027-01-04', '4 Jan 2027'],
  ])('says %s on 20 November as "%s"', (day, words) => {
    expect(dayWords(day, '2026-11-20')).toBe(words);
  });

  it('names the weekday in the year at hand', () => {
    expect(shortDay('2026-11-15', '2026-11-20')).toBe('Sun 15 Nov');
  });

  it('names the year of any other year', () => {
    expect(shortDay('2025-08-28', '2026-11-20')).toBe('28 Aug 2025');
  });

  it('names a span of one day once', () => {
    expect(daySpan('2026-11-16', '2026-11-16', '2026-11-20')).toBe('Mon 16 Nov');
    expect(daySpan('2024-01-01', '2024-12-31', '2026-11-20')).toBe('1 Jan 2024 – 31 Dec 2024');
  });

  it('takes the calendar day from the clock on the wall', () => {
    expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
