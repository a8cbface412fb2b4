import { GLOSSARY } from '@/lib/words/glossary';
import { accountCount, plural } from '@/lib/words/counts';

type Change = {
  lately: { times: number; revenue: string; weeks: number };
  usually: { times: number; revenue: string };
  yearBefore: string | null;
};

/** "once for €410", "9 times for €1,300". */
function timesFor({ times, revenue }: { times: number; revenue: string }): string {
  return times === 0 ? revenue : `${times === 1 ? 'once' : `${times.toLocaleString('en-GB')} times`} for ${revenue}`;
}

function every(days: number): string {
  return days === 1 ? 'every day' : `every ${days.toLocaleString('en-GB')} days`;
}

export const watch = {
  title: 'Accounts to watch',
  sentence: (total: number, kinds: { DROP: number; GROWTH: number; PRODUCT_STOPPED: number; SILENT: number }) =>
    total === 0
      ? 'No account has changed.'
      : `${accountCount(total)} changed: ${[
          kinds.DROP > 0 && `${plural(kinds.DROP, 'buys', 'buy')} less`,
          kinds.SILENT > 0 && `${kinds.SILENT.toLocaleString('en-GB')} went quiet`,
          kinds.GROWTH > 0 && `${plural(kinds.GROWTH, 'buys', 'buy')} more`,
          kinds.PRODUCT_STOPPED > 0 && `${kinds.PRODUCT_STOPPED.toLocaleString('en-GB')} dropped a product`,
        ]
          .filter(Boolean)
          .join(', ')}.`,
  filtered: (total: number) => `${accountCount(total)} ${total === 1 ? 'matches' : 'match'} these filters.`,
  kinds: {
    DROP: 'Buys less',
    GROWTH: 'Buys more',
    PRODUCT_STOPPED: 'Dropped a product',
    SILENT: GLOSSARY.noRecentOrders,
  },
  kindHints: {
    DROP: 'Buys less often or less per order than its own history and the same weeks last year suggest.',
    GROWTH: 'Buys more often or more per order than its own history and the same weeks last year suggest.',
    PRODUCT_STOPPED: 'No longer buys a product it used to buy regularly, but still buys others.',
    SILENT: 'Past its forecast window, and quiet for longer than its rhythm suggests.',
  },
  reasons: {
    change: ({ lately, usually, yearBefore }: Change) =>
      `Ordered ${timesFor(lately)} in ${plural(lately.weeks, 'week', 'weeks')}, usually ${timesFor(usually)}${
        yearBefore === null ? '' : ` (${yearBefore} a year ago)`
      }.`,
    silence: (days: number, gap: number) => `No order for ${plural(days, 'day', 'days')}, usually ${every(gap)}.`,
    stop: (product: string, gap: number, last: string, others: number) =>
      `Stopped ordering ${product}${
        others === 0 ? '' : `, and ${plural(others, 'other product', 'other products')}`
      }: usually ${every(gap)}, last on ${last}.`,
  },
  kind: 'What changed',
  rep: 'Rep',
  anyRep: 'Any rep',
  searchLabel: 'Search accounts to watch',
  searchHint: 'Name or code',
  grid: 'Accounts to watch',
  columns: {
    name: 'Account',
    kinds: 'What changed',
    why: 'Why',
    at_stake: 'At stake per year',
    chance: 'How unusual',
    since: 'Since',
  },
  hints: {
    at_stake: 'What the change adds up to over 12 months: revenue lost, or gained where an account buys more.',
    chance:
      'How rarely an unchanged account would look like this by chance. Listed from 1 in 100; rarer than 1 in 1,000,000 is not counted further.',
    since: 'The day from which recent orders differ most from earlier ones.',
  },
  oneIn: (n: string) => `1 in ${n}`,
  empty: { title: 'No accounts found', text: 'Remove a filter or shorten the search.' },
  none: {
    title: 'No account has changed',
    text: 'Accounts appear here when they buy less, more or differently than their history suggests.',
  },
};
