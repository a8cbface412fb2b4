import { accountCount, plural } from '@/lib/words/counts';

export const watch = {
  title: 'Accounts to watch',
  sentence: (total: number, less: number, more: number, stopped: number) =>
    total === 0
      ? 'Every account behaves as ever.'
      : `${accountCount(total)} ${total === 1 ? 'behaves' : 'behave'} unlike ${total === 1 ? 'itself' : 'themselves'}: ${plural(less, 'buys', 'buy')} less, ${plural(more, 'buys', 'buy')} more, ${stopped.toLocaleString('en-GB')} stopped a product.`,
  filtered: (total: number) => `${accountCount(total)} ${total === 1 ? 'matches' : 'match'} these filters.`,
  kinds: { DROP: 'Buys less', GROWTH: 'Buys more', PRODUCT_STOPPED: 'Product stopped', SILENT: 'Silent' },
  kindHints: {
    DROP: 'Bought less often, or for less, in its latest weeks than its own past and the same weeks a year before explain.',
    GROWTH:
      'Bought more often, or for more, in its latest weeks than its own past and the same weeks a year before explain.',
    PRODUCT_STOPPED: 'No longer buys a product it used to buy regularly, and goes on with others.',
    SILENT: 'Beyond the window of its next order, and silent for longer than its rhythm explains.',
  },
  kind: 'How they behave',
  rep: 'Rep',
  anyRep: 'Any rep',
  searchLabel: 'Search accounts to watch',
  searchHint: 'Name or code',
  grid: 'Accounts to watch',
  columns: {
    name: 'Account',
    kinds: 'What changed',
    why: 'Why',
    at_stake: 'At stake a year',
    chance: 'How unusual',
    since: 'Since',
  },
  hints: {
    at_stake: 'What the difference comes to in twelve months: revenue lost, or won where an account buys more.',
    chance:
      'How rarely an account that goes on as before looks like this, given how evenly it buys. Listed from one in a hundred.',
    since: 'The day from which the latest purchases differ most from those before.',
  },
  oneIn: (n: string) => `1 in ${n}`,
  empty: { title: 'No account matches', text: 'Take a filter away, or search for less.' },
  none: {
    title: 'Every account behaves as ever',
    text: 'An account appears here when it buys less, more or otherwise than its own past explains.',
  },
};
