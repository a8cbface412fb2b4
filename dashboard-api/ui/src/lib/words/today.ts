import { accountCount, plural } from '@/lib/words/counts';

export const today = {
  title: 'Today',
  greeting: (name: string, hour: number) =>
    `${hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening'}, ${name}`,
  sentence: (dueWeek: number, overdue: number) => {
    if (dueWeek === 0 && overdue === 0) {
      return 'Nothing is due this week and nothing is overdue.';
    }
    const due = `${accountCount(dueWeek)} ${dueWeek === 1 ? 'is' : 'are'} due this week`;
    return overdue === 0 ? `${due}, none is overdue.` : `${due}, and ${plural(overdue, 'is', 'are')} overdue.`;
  },
  tiles: {
    due_today: 'Due today',
    due_week: 'Due this week',
    overdue: 'Overdue',
    silent: 'No recent orders',
    win_back: 'Win back',
    action_needed: 'Reminded, no purchase',
    high_churn: 'Likely to leave',
  },
  hints: {
    due_today: 'Next order expected on this business day.',
    due_week: 'Next order expected from today to six days from now.',
    overdue: 'Beyond the end of the window the order was expected in, by at most three usual gaps.',
    silent: 'Beyond the window by more than three usual gaps.',
    win_back: 'Less than a 10 % chance of ever ordering again, unless somebody wins them back.',
    action_needed: 'Reminded more than seven days ago, and no order has come.',
    high_churn: 'Probability of 60 % or more of no order within three of its usual gaps (60 days at least).',
  },
  dueList: 'Call or visit first',
  dueListHint: 'Overdue and due today, by what a call is worth',
  dueEmpty: { title: 'Nothing is due', text: 'No account is overdue or expected to order today.' },
  actionList: 'Reminded, but no order',
  actionEmpty: {
    title: 'Every reminder is settled',
    text: 'Nobody reminded more than seven days ago is still silent.',
  },
  showAll: 'Show all',
};
