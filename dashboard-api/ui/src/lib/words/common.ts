import { plural } from '@/lib/words/counts';

export const days = {
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  justNow: 'just now',
  inDays: (n: number) => `in ${n} days`,
  daysAgo: (n: number) => `${n} days ago`,
  ago: (duration: string) => `${duration} ago`,
};

export const common = {
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  loading: 'Loading',
  search: 'Search',
  clearSearch: 'Clear the search',
  export: 'Export',
  exportHint: 'Download these rows as CSV',
  workbookHint: 'Download these rows as an Excel workbook',
  trace: (id: string) => `Reference ${id}`,
  exported: (n: number) => `${plural(n, 'row', 'rows')} exported`,
  chartTable: 'As a table',
  chartChart: 'As a chart',
  columns: 'Columns',
  density: 'Density',
  comfortable: 'Comfortable',
  compact: 'Compact',
  notFound: {
    title: 'Page not found',
    text: 'The address may be out of date or misspelt, or the page may not be open to you.',
    action: 'Go to your start page',
  },
  skipToContent: 'Skip to content',
};

export const freshness = {
  salesUntil: (day: string) => `Data up to ${day}`,
  batch: (id: string) => `Batch ${id}`,
  model: (version: string) => `Model ${version}`,
  empty: 'No sales yet',
  completed: (when: string) => `Batch completed ${when}`,
  asOf: (day: string) => `Forecasts as of ${day}`,
  label: 'How fresh these figures are',
};

export const live = {
  open: 'Live: changes appear as they happen',
  connecting: 'Reconnecting: changes may be late',
  closed: 'Not live: reload the page to see changes',
  short: { open: 'Live', connecting: 'Reconnecting', closed: 'Not live' },
};
