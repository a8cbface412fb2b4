import { plural } from '@/lib/words/counts';

/** What the next order should hold. */
export const order = {
  title: 'Suggested order',
  expected: (day: string) => `For the order expected ${day}`,
  today: 'If it ordered today',
  list: 'Products of the suggested order',
  labels: { OVERDUE: 'Overdue', REPLENISH: 'Replenish', GAP: 'Top product', LOOK_ALIKE: 'New' },
  due: (day: string) => `Due ${day}.`,
  wasDue: (day: string) => `Was due ${day}.`,
  outOfStock: 'Out of stock',
  quantity: 'Quantity',
  units: (name: string) => `Quantity of ${name}`,
  range: (low: string, high: string) => (low === high ? `always ${low}` : `usually ${low}–${high}`),
  newRange: (low: string, high: string) => (low === high ? 'as of other products' : `other products ${low}–${high}`),
  suggested: (quantity: string) => `suggested ${quantity}`,
  changedBy: (who: string) => `changed by ${who}`,
  leftOutBy: (who: string) => `Left out by ${who}`,
  change: 'Change',
  changeOf: (name: string) => `Change quantity of ${name}`,
  leaveOut: 'Leave out',
  undo: 'Undo',
  undoOf: (name: string) => `Undo the change to ${name}`,
  save: 'Save',
  counts: 'Counts until the account orders again.',
  more: (n: number) => `Show ${plural(n, 'more product', 'more products')}`,
  fewer: 'Show fewer',
  empty: {
    title: 'Nothing to suggest yet',
    text: 'A product appears when it is due by its own rhythm; three purchases make one.',
  },
};
