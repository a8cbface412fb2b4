import { plural } from '@/lib/words/counts';

/** "7 days", "5 to 9 days". */
function range(shortest: number, longest: number): string {
  return `${shortest === longest ? '' : `${shortest} to `}${plural(longest, 'day', 'days')}`;
}

/** Why a date and a score are what they are, by the code of each reason. */
export const reasons = {
  silent: (days: number, chance: string) =>
    `No order for ${plural(days, 'day', 'days')}; ${chance} chance that it ever orders again.`,
  overdue: (days: number, expected: string, latest: string) =>
    `${plural(days, 'day', 'days')} overdue: expected around ${expected}, at the latest ${latest}.`,
  withinWindow: (expected: string, latest: string) =>
    `Expected around ${expected}; an order until ${latest} would still be on time.`,
  rhythm: (days: string, last: string) => `Usually orders every ${days}; last order ${last}.`,
  usedRhythm: (days: string, last: string) => `Used to order every ${days}; last order ${last}.`,
  gap: (days: string) => (days === '1' ? 'day' : `${days} days`),
  window: (from: string, to: string) => `Four out of five orders like this fall between ${from} and ${to}.`,
  windowDay: (day: string) => `Four out of five orders like this fall on ${day}.`,
  faster: (lately: string, before: string) => `Ordering faster lately: every ${lately}, before every ${before}.`,
  slower: (lately: string, before: string) => `Ordering slower lately: every ${lately}, before every ${before}.`,
  largerOrder: (last: string, usual: string) => `The last order was larger than usual: ${last}, usually ${usual}.`,
  smallerOrder: (last: string, usual: string) => `The last order was smaller than usual: ${last}, usually ${usual}.`,
  simpleRule: (day: string) => `Last order plus the usual interval would be ${day}.`,
  otherCurrency: (orders: number, currency: string) =>
    `${plural(orders, 'order', 'orders')} not counted: not in ${currency}.`,
  noPurchase: 'No order yet, so no date can be given.',
  tooFew: (days: number) => `Not enough history: ${plural(days, 'order day', 'order days')} so far.`,
  tooIrregular: (shortest: number, longest: number) =>
    `Orders too irregularly for a date: intervals of ${range(shortest, longest)}.`,
  regular: {
    HIGH: (shortest: number, longest: number) => `Very regular: intervals of ${range(shortest, longest)}.`,
    MEDIUM: (shortest: number, longest: number) => `Fairly regular: intervals of ${range(shortest, longest)}.`,
    LOW: (shortest: number, longest: number) => `Take the date with care: intervals of ${range(shortest, longest)}.`,
  },
  weekday: (day: string, orders: number, among: number) =>
    `Orders mostly on ${day}: ${orders} of the last ${among} order days.`,
  weekdays: {
    MONDAY: 'Mondays',
    TUESDAY: 'Tuesdays',
    WEDNESDAY: 'Wednesdays',
    THURSDAY: 'Thursdays',
    FRIDAY: 'Fridays',
    SATURDAY: 'Saturdays',
    SUNDAY: 'Sundays',
  },
  above: (difference: string) => `${difference} above`,
  below: (difference: string) => `${difference} below`,
  pace: (difference: string) => `The year is heading ${difference} last year.`,
  paceSince: (difference: string, from: string) =>
    `Since ${from}, ${difference} the same days last year; new before that.`,
  newGrowth: 'New growth: too little of last year to compare with.',
};
