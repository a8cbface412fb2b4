import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, dayWords, localToday, shortDay } from '@/lib/days';

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

  it('takes the calendar day from the clock on the wall', () => {
    expect(localToday(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
