import { plural } from '@/lib/words/counts';

export const activity = {
  title: 'Activity',
  sentence: (n: number) => (n === 0 ? 'Nothing has happened yet.' : `${plural(n, 'entry', 'entries')}, newest first.`),
  searchLabel: 'Search activity',
  grid: 'Activity',
  columns: { at: 'When', kind: 'What', text: 'Details', account: 'Account', actor: 'Who' },
  empty: { title: 'Nothing yet', text: 'What people and services do is listed here.' },
};
