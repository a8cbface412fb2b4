import type { AccountDetail } from '@/lib/api';
import { shortDay } from '@/lib/days';
import { decimal, percent, share, wholeMoney } from '@/lib/format';
import { messages } from '@/lib/messages';

const words = messages.reasons;

type Reason = AccountDetail['explanation'][number];

/** What stands on the page anyway, with its own explanation: health, churn risk, segment, and how sure the date is. */
const SHOWN_ELSEWHERE = new Set(['HEALTH', 'CHURN', 'SEGMENT']);

/** The reasons of an account in the reader's words; in the service's own where its code and value do not say it all. */
export function reasonsOf(account: AccountDetail): { code: string; text: string }[] {
  return account.explanation
    .filter(({ code }) => !SHOWN_ELSEWHERE.has(code))
    .map((reason) => ({ code: reason.code, text: said(reason, account) ?? plain(reason.text) }));
}

/** As people here write it: "48%", no full stop missing. */
export function plain(text: string): string {
  return `${text.replace(/(\d) %/g, '$1%').replace(/\.$/, '')}.`;
}

function said({ code, value, text }: Reason, account: AccountDetail): string | undefined {
  const { as_of: today, next_expected_purchase_date: expected, window_end: latest, currency } = account;
  if (value === null || today === null) {
    return undefined;
  }
  const day = (iso: string) => shortDay(iso, today);
  const money = (amount: number) => wholeMoney(amount, currency);
  const [one = Number.NaN, other = Number.NaN] = value.split('/').map(Number);
  const gap = (days: number) => words.gap(decimal(days));
  switch (code) {
    case 'SILENT':
    case 'LOST':
      return account.alive_probability === null ? undefined : words.silent(one, share(account.alive_probability));
    case 'OVERDUE':
      return expected && latest ? words.overdue(one, day(expected), day(latest)) : undefined;
    case 'WITHIN_WINDOW':
      return expected ? words.withinWindow(day(expected), day(value)) : undefined;
    case 'RHYTHM':
      return rhythm(account, gap(one));
    case 'WINDOW': {
      const [from = '', to = ''] = value.split('/');
      return from === to ? words.windowDay(day(from)) : words.window(day(from), day(to));
    }
    case 'RECENT_PACE':
      return (one < other ? words.faster : words.slower)(gap(one), gap(other));
    case 'LAST_ORDER_SIZE':
      return (one > other ? words.largerOrder : words.smallerOrder)(money(one), money(other));
    case 'SIMPLE_RULE':
      return words.simpleRule(day(value));
    case 'OTHER_CURRENCY':
      return currency ? words.otherCurrency(one, currency) : undefined;
    case 'NO_PURCHASE':
      return words.noPurchase;
    case 'TOO_FEW_PURCHASES':
      return words.tooFew(one);
    case 'NEW_GROWTH':
      return words.newGrowth;
    default:
      return regularity(code, value) ?? (code === 'PACE' ? pace(value, text, day) : undefined);
  }
}

/** Absent where an earlier version told less than there is to say. */
function regularity(code: string, value: string): string | undefined {
  const parts = value.split('/');
  const [first = '', second, third] = parts;
  const [low, high] = [Number(second), Number(third)];
  if (parts.length !== 3 || Number.isNaN(low) || Number.isNaN(high)) {
    return undefined;
  }
  switch (code) {
    case 'TOO_IRREGULAR':
      return words.tooIrregular(low, high);
    case 'CONFIDENCE':
      return isKeyOf(words.regular, first) ? words.regular[first](low, high) : undefined;
    case 'WEEKDAY':
      return isKeyOf(words.weekdays, first) ? words.weekday(words.weekdays[first], low, high) : undefined;
    default:
      return undefined;
  }
}

function isKeyOf<T extends object>(object: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(object, key);
}

/** The text of an earlier version names the day from which it compared; its value does not. */
function pace(value: string, text: string, day: (iso: string) => string): string | undefined {
  const [pct = '', from] = value.split('/');
  if (from === undefined && text.startsWith('Since ')) {
    return undefined;
  }
  const difference = (Number(pct) < 0 ? words.below : words.above)(percent(Math.abs(Number(pct)), 1));
  return from === undefined ? words.pace(difference) : words.paceSince(difference, day(from));
}

function rhythm({ last_purchase_date: last, as_of: today, silent_days: silent }: AccountDetail, gap: string) {
  return last && today ? (silent === null ? words.rhythm : words.usedRhythm)(gap, shortDay(last, today)) : undefined;
}
