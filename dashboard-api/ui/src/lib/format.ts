import { messages } from '@/lib/messages';

/** What stands where a figure is not known. */
export const NONE = '–';

const LOCALE = 'en-GB';
const moneyFormats = new Map<string, Intl.NumberFormat>();

function moneyFormat(currency: string, digits: number): Intl.NumberFormat {
  const key = `${currency}${digits}`;
  let format = moneyFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALE, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    moneyFormats.set(key, format);
  }
  return format;
}

/** To the cent: "€412.50". */
export function money(amount: number | null | undefined, currency: string | null | undefined): string {
  return formatMoney(amount, currency, 2);
}

/** To the unit, for columns: "€18,234". */
export function wholeMoney(amount: number | null | undefined, currency: string | null | undefined): string {
  return formatMoney(amount, currency, 0);
}

function formatMoney(amount: number | null | undefined, currency: string | null | undefined, digits: number): string {
  if (amount === null || amount === undefined || !Number.isFinite(amount)) {
    return NONE;
  }
  if (!currency || !/^[A-Z]{3}$/.test(currency)) {
    return amount.toLocaleString(LOCALE, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  }
  return moneyFormat(currency, digits).format(amount);
}

/** "€1.2m", for axes and tiles. */
export function compactMoney(amount: number, currency: string | null | undefined): string {
  const short = new Intl.NumberFormat(LOCALE, { notation: 'compact', maximumSignificantDigits: 3 }).format(amount);
  if (!currency || !/^[A-Z]{3}$/.test(currency)) {
    return short;
  }
  const symbol = moneyFormat(currency, 0)
    .formatToParts(0)
    .find((part) => part.type === 'currency');
  return amount < 0 ? `-${symbol?.value ?? ''}${short.slice(1)}` : `${symbol?.value ?? ''}${short}`;
}

export function count(value: number | null | undefined): string {
  return value === null || value === undefined ? NONE : value.toLocaleString(LOCALE);
}

export function decimal(value: number | null | undefined, digits = 1): string {
  return value === null || value === undefined
    ? NONE
    : value.toLocaleString(LOCALE, { maximumFractionDigits: digits }).replace('-', '−');
}

/** With all its digits, where figures stand below each other. */
export function fixed(value: number, digits = 1): string {
  return value
    .toLocaleString(LOCALE, { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .replace('-', '−');
}

/** Of a share between 0 and 1: "71%". */
export function share(value: number | null | undefined): string {
  return value === null || value === undefined ? NONE : `${Math.round(value * 100)}%`;
}

/** Of a figure already in percent: "46.7%". */
export function percent(value: number | null | undefined, digits = 0): string {
  return value === null || value === undefined ? NONE : `${decimal(value, digits)}%`;
}

/** With its sign, a real minus: "+2.1%", "−1.6%". */
export function signedPercent(value: number | null | undefined): string {
  if (value === null || value === undefined) {
    return NONE;
  }
  const rounded = Math.round(value * 10) / 10;
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '';
  return `${sign}${Math.abs(rounded).toFixed(1)}%`;
}

export function bytes(size: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = size;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value.toLocaleString(LOCALE, { maximumFractionDigits: value < 10 && unit > 0 ? 1 : 0 })} ${units[unit] ?? ''}`;
}

/** "3 s", "2 min", "1 h 10 min". */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.round(whole / 60);
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const clock = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });
const dayAndClock = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const dayYearAndClock = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' });
const wholeInstant = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'full', timeStyle: 'medium' });

/** An instant near now in words, others as day and time: "just now", "12 min ago", "09:14", "3 Nov, 07:30". */
export function instantWords(instant: string, now: Date): string {
  const at = new Date(instant);
  const seconds = (now.getTime() - at.getTime()) / 1000;
  if (seconds > -60 && seconds < 60) return messages.days.justNow;
  if (seconds > 0 && seconds < 3600) return messages.days.ago(duration(seconds));
  if (at.toDateString() === now.toDateString()) return clock.format(at);
  return (at.getFullYear() === now.getFullYear() ? dayAndClock : dayYearAndClock).format(at);
}

export function fullInstant(instant: string): string {
  return wholeInstant.format(new Date(instant));
}

const monthName = new Intl.DateTimeFormat(LOCALE, { month: 'short', year: '2-digit', timeZone: 'UTC' });

/** Of `2026-11`: "Nov 26". */
export function month(yearMonth: string): string {
  return monthName.format(new Date(`${yearMonth}-01T00:00:00Z`));
}
