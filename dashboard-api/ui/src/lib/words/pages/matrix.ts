import { accountCount } from '@/lib/words/counts';

/** Accounts by top products. */
export const matrix = {
  title: 'Coverage matrix',
  link: 'Coverage matrix',
  products: 'Top products',
  sentence: (largest: { name: string; value: string } | undefined) =>
    largest
      ? `The largest gaps are at ${largest.name}, worth ${largest.value} in twelve months.`
      : 'No account has a gap.',
  by: 'Rows',
  bys: { ACCOUNT: 'Accounts', REGION: 'Regions', CHAIN: 'Chains', REP: 'Reps' },
  grid: 'Accounts by top products, the largest gaps first',
  groupGrid: 'Top products by what accounts have in common, the largest gaps first',
  columns: {
    account: 'Account',
    REGION: 'Region',
    CHAIN: 'Chain',
    REP: 'Representative',
    accounts: 'Accounts',
    coverage: 'Coverage',
    gapValue: 'Gap value',
  },
  hints: {
    coverage: 'Share of the top products that are carried.',
    gapValue:
      'What the missing products would bring in twelve months: the average revenue of each, as likely as accounts like it buy it.',
  },
  none: { REGION: 'No region', CHAIN: 'No chain', REP: 'No representative' },
  carried: (product: string) => `${product}: carried`,
  missing: (product: string, share: string, value: string) =>
    `${product}: not carried. ${share} of accounts like it buy it; it would bring ${value}.`,
  shared: (product: string, carried: string, all: string, value: string) =>
    `${product}: carried by ${carried} of ${all}. The others would bring ${value}.`,
  legend: {
    ACCOUNT:
      '✓ carried. A number is a gap: how many in 100 accounts like it buy the product; the stronger the colour, the more.',
    GROUP:
      'Each number is the share of accounts that carry the product, in percent; the stronger the colour, the fewer.',
  },
  bestGaps: (products: string) => `Largest gaps: ${products}`,
  noGap: 'No gap',
  ofAccounts: (coverage: string, accounts: number) => `${coverage} of ${accountCount(accounts)}`,
  searchLabel: 'Search by account name or code',
  empty: {
    title: 'No such accounts',
    text: 'No account fits what is chosen above, or no file of sales has come in yet.',
  },
};
