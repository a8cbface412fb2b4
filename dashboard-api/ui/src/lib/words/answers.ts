import { plural } from '@/lib/words/counts';

export const answers = {
  title: 'Answers',
  sentence: (n: number, open: boolean) =>
    open ? `${plural(n, 'answer waits', 'answers wait')} for a decision.` : plural(n, 'answer', 'answers'),
  grid: 'Answers',
  searchLabel: 'Search answers',
  show: 'Answers shown',
  open: 'To decide',
  all: 'All',
  columns: { account: 'Account', kind: 'Answer', lines: 'Wanted', state: 'Status', at: 'Answered' },
  kinds: { SAME: 'Yes, the same', CHANGE: 'With changes', NOT_NOW: 'Not now' },
  states: { OPEN: 'To decide', APPROVED: 'Approved', DISMISSED: 'Dismissed', NOTED: 'No order' },
  empty: {
    open: { title: 'Nothing to decide', text: 'Orders that buyers ask for by a reminder appear here.' },
    all: { title: 'No answers yet', text: 'What buyers answer to reminders appears here.' },
  },
  nothingWanted: 'No products named',
  note: 'The buyer added',
  notNow: 'The buyer wants nothing now and will not be reminded again before the next order.',
  ordered: (day: string) => `An order of ${day} has come since.`,
  consequence: 'Approve it once the order is entered where you enter orders. The buyer gets no email.',
  approve: 'Approve',
  dismiss: 'Dismiss',
  decided: (state: string, by: string) => `${state} by ${by}`,
  done: { APPROVED: 'Answer approved', DISMISSED: 'Answer dismissed' },
  account: 'Open account',
};
