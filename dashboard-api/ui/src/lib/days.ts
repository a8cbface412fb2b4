import { messages } from '@/lib/messages';

/** Days are ISO dates (`2026-11-21`) counted in UTC, so that no browser's zone shifts them. */
const DAY_MS = 86_400_000;

export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

export function fromDayNumber(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return fromDayNumber(dayNumber(day) + days);
}

/** Positive when `to` is later. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Near days in words, others as a date: "tomorrow", "in 4 days", "12 days ago", "Mon 4 Jan". */
export function dayWords(day: string, today: string): string {
  const distance = daysBetween(today, day);
  const words = messages.days;
  if (distance === 0) return words.today;
  if (distance === 1) return words.tomorrow;
  if (distance === -1) return words.yesterday;
  if (distance > 1 && distance <= 10) return words.inDays(distance);
  if (distance < -1 && distance >= -30) return words.daysAgo(-distance);
  return shortDay(day, today);
}

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const withYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const full = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "Sun 15 Nov", with the year instead of the weekday when it is not `today`'s. */
export function shortDay(day: string, today: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  return (today.slice(0, 4) === day.slice(0, 4) ? weekday : withYear).format(at).replace(',', '');
}

const dayMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** "15 Nov", where there is room for no more. */
export function dayAndMonth(day: string): string {
  return dayMonth.format(new Date(`${day}T00:00:00Z`));
}

/** "15 Nov 2026", where days of several years stand side by side. */
export function dayWithYear(day: string): string {
  return withYear.format(new Date(`${day}T00:00:00Z`));
}

/** "Mon 9 Nov – Sun 15 Nov"; a span of one day is that day. */
export function daySpan(from: string, to: string, today: string): string {
  return from === to ? shortDay(from, today) : `${shortDay(from, today)} – ${shortDay(to, today)}`;
}

export function fullDay(day: string): string {
  return full.format(new Date(`${day}T00:00:00Z`));
}

/** The browser's own calendar day, for where no figure says which day it refers to. */
export function localToday(): string {
  return localDay(new Date());
}

/** The day an instant falls on where the reader is. */
export function localDay(at: Date): string {
  const month = String(at.getMonth() + 1).padStart(2, '0');
  return `${at.getFullYear()}-${month}-${String(at.getDate()).padStart(2, '0')}`;
}
