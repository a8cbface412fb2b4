import { accountCount } from '@/lib/words/counts';

/** Which accounts carry the top products. */
export const coverage = {
  title: 'Top products',
  link: 'Who carries the top products',
  sentence: (largest: { name: string | null; sku: string; missing_count: number } | undefined) =>
    largest && largest.missing_count > 0
      ? `The largest gap is ${largest.name ?? largest.sku}: ${accountCount(largest.missing_count)} without it.`
      : 'Every account carries every top product.',
  grid: 'Top products by the value of their gaps',
  columns: {
    rank: 'Rank',
    product: 'Product',
    share: 'Carried by',
    carried: 'With it',
    missing: 'Without it',
    average: 'Revenue an account',
    gapValue: 'Gap value',
    account: 'Account',
    rep: 'Representative',
    region: 'Region',
    chain: 'Chain',
    coverage: 'Coverage',
    likely: 'Like it buy it',
  },
  hints: {
    rank: 'Place among all products by revenue of twelve months, or in the list that is configured.',
    share: 'Accounts that bought it within twelve months.',
    average: 'What an account that carries it paid for it in twelve months, on average.',
    gapValue:
      'What accounts without it would pay in twelve months: the average revenue, as likely as accounts like them buy it.',
    coverage: 'Share of the top products that the account carries.',
    likely: 'How many accounts like this one buy the product.',
  },
  filters: { rep: 'Representative', region: 'Region', chain: 'Chain', standing: 'Which accounts' },
  standings: { MISSING: 'Without it', CARRIED: 'With it', ALL: 'All' },
  accounts: {
    MISSING: (n: number) => `${accountCount(n)} without it, the largest gap first.`,
    CARRIED: (n: number) => `${accountCount(n)} with it.`,
    ALL: (n: number) => `${accountCount(n)}.`,
  },
  of: (share: string, carried: string, all: string) => `${share}, ${carried} of ${all}`,
  missingFor: (accounts: string, value: string) => `${accounts} without it, gap value ${value}`,
  wouldBring: (share: string, value: string) => `${share} like it buy it, gap value ${value}`,
  carried: 'Carried',
  searchLabel: 'Search by account name or code',
  accountGrid: 'Accounts of the product',
  empty: {
    title: 'No top products yet',
    text: 'They are known once a file of sales has come in and the portfolio has been looked at.',
  },
  nobody: { title: 'No such accounts', text: 'No account fits what is chosen above.' },
};
