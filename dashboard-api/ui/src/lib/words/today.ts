import { GLOSSARY } from '@/lib/words/glossary';
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
    return overdue === 0 ? `${due}, none are overdue.` : `${due}, and ${plural(overdue, 'is', 'are')} overdue.`;
  },
  tiles: {
    due_today: 'Due today',
    due_week: 'Due this week',
    overdue: 'Overdue',
    silent: 'No recent orders',
    win_back: 'Win back',
    action_needed: GLOSSARY.needsFollowUp,
    high_churn: 'Likely to leave',
  },
  hints: {
    due_today: 'Next order expected today.',
    due_week: 'Next order expected from today to six days from now.',
    overdue: 'Past the end of the forecast window, by at most three usual intervals.',
    silent: 'Past the forecast window by more than three usual intervals.',
    win_back: 'Less than a 10% chance of ever ordering again without a push.',
    action_needed: 'Reminded more than seven days ago, no order since.',
    high_churn: 'Chance of 60% or more of no order within three of its usual intervals (at least 60 days).',
  },
  dueList: 'Call or visit first',
  dueListHint: 'Overdue and due today, by what a call is worth',
  dueEmpty: { title: 'Nothing is due', text: 'No account is overdue or expected to order today.' },
  actionList: GLOSSARY.needsFollowUp,
  actionEmpty: {
    title: 'Nothing to follow up',
    text: 'Every account reminded more than seven days ago has ordered.',
  },
  showAll: 'Show all',
};
