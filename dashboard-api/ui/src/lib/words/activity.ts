import { plural } from '@/lib/words/counts';

export const activity = {
  title: 'Activity',
  sentence: (n: number) => (n === 0 ? 'No activity yet.' : plural(n, 'entry', 'entries')),
  searchLabel: 'Search activity',
  grid: 'Activity',
  columns: { at: 'When', kind: 'What', text: 'Details', account: 'Account', actor: 'Who' },
  empty: { title: 'No activity yet', text: 'What people and services do appears here.' },
};
