import { plural } from '@/lib/words/counts';

const orders = (count: number) => plural(count, 'order', 'orders');

export const accuracy = {
  title: 'Accuracy',
  sentence: (count: number, days: string, inside: string) =>
    `In the last four weeks ${orders(count)} came that had a date: ${days} days off on average, ${inside} inside the window.`,
  nothing: 'No order has come yet that had a date.',
  stats: {
    purchases: 'Orders with a date',
    error: 'Days off',
    within3: 'Within 3 days',
    within7: 'Within a week',
    inside: 'Inside the window',
  },
  goal: (share: string) => `${share} are meant to be`,
  hints: {
    purchases: 'Orders of the last four weeks whose account had a date before the order was known.',
    error: 'Days between the date and the order, early or late, on average.',
    within3: 'Share of these orders at most three days before or after their date.',
    within7: 'Share of these orders at most seven days before or after their date.',
    inside: 'Share of these orders inside the window given with the date.',
  },
  chart: 'Days off, by week',
  chartAlt: (weeks: number, last: string) => `Days between date and order over ${weeks} weeks; ${last} in the last one`,
  chartChart: 'Chart',
  chartTable: 'Table',
  week: 'Week of',
  empty: {
    title: 'Nothing to compare yet',
    text: 'Once accounts order that had a date, this page shows how close it was, week by week.',
  },
  shadow: {
    title: (model: string) => `${model} in the shadow`,
    hint: 'The newest model gives no dates. This is what its dates would have come to on the orders since, beside those that stood.',
    stood: 'Dates that stood',
    tooFew: (purchases: number, least: number) =>
      `${purchases === 0 ? 'No order that had a date has' : `${orders(purchases)} with a date ${purchases === 1 ? 'has' : 'have'}`} come since it was learned; ${least} are needed to compare.`,
  },
  models: 'What gives the dates',
  modelsHint: 'Before a learned model gives dates it is rehearsed on the latest weeks, beside the simple rule.',
  columns: {
    version: 'Model',
    learned: 'Learned from',
    rehearsed: 'Rehearsed on',
    error: 'Days off',
    simple: 'Simple rule',
    within7: 'Within a week',
    state: '',
  },
  learnedFrom: (accounts: string, gaps: string, until: string) => `${accounts} accounts, ${gaps} gaps, to ${until}`,
  rehearsedOn: (dates: string, from: string, until: string) => `${dates} orders, ${from} to ${until}`,
  simpleRule: 'Last order plus median gap',
  active: 'Gives the dates',
  shortcomings: { FURTHER_OFF: 'Further off than the simple rule', FEWER_DATES: 'Withholds most dates' },
  use: 'Use',
  confirm: (version: string) => `Date all accounts with ${version}`,
  consequence: 'Every account is dated anew. It stays until a better model has been learned.',
  cancel: 'Cancel',
  activated: (version: string) => `Accounts are being dated with ${version}.`,
};
