import type { Comparison } from '@/lib/api';

/** What is said of a file beside earlier ones of its source. */
export const comparison = {
  title: 'Beside earlier files of this source',
  columns: { figure: 'Figure', value: 'This file', usual: 'Usual' },
  figures: {
    LINES: 'Rows',
    RETURNS: 'Rows that take money back',
    OTHER_CURRENCY: 'Rows in another currency than before',
    WITHOUT_REP: 'Rows without a rep',
    WITHOUT_EMAIL: 'Accounts without an email address',
    NEW_ACCOUNTS: 'New accounts',
    NEW_PRODUCTS: 'New products',
    PRICES: 'Prices, as a multiple of before',
  } satisfies Record<Comparison['figure'], string>,
  times: (factor: string) => `${factor}×`,
  between: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  unusual: 'Unusual',
  few: 'Too few files yet to tell what is usual.',
  heldTitle: 'On hold: unlike earlier files',
  held: (figures: string[]) =>
    `Nothing was imported, because this is unusual for the source: ${figures.join('; ')}. Import it if that is right. If not, correct the file and upload it again.`,
};
