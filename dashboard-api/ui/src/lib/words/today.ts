import { GLOSSARY } from '@/lib/words/glossary';
import { accountCount, plural } from '@/lib/words/counts';

export const today = {
  title: 'Today',
  greeting: (name: string, hour: number) =>
    `${hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening'}, ${name}`,
  sentence: (slipping: number, dueWeek: number) => {
    const due = `${accountCount(dueWeek)} ${dueWeek === 1 ? 'is' : 'are'} due this week`;
    if (slipping === 0) {
      return dueWeek === 0 ? 'Nothing is slipping and nothing is due this week.' : `${due}, none are slipping.`;
    }
    const late = `${accountCount(slipping)} ${slipping === 1 ? 'is' : 'are'} slipping`;
    return dueWeek === 0
      ? `${late}, none are due this week.`
      : `${late}, and ${plural(dueWeek, 'is', 'are')} due this week.`;
  },
  tiles: {
    due_today: 'Due today',
    due_week: 'Due this week',
    overdue: GLOSSARY.slipping,
    silent: GLOSSARY.noRecentOrders,
    win_back: GLOSSARY.lost,
    action_needed: GLOSSARY.needsFollowUp,
  },
  hints: {
    due_today: 'Next order expected today.',
    due_week: 'Next order expected from today to six days from now.',
    overdue: 'Past the end of the forecast window, by at most three usual intervals.',
    silent: 'Past the forecast window by more than three usual intervals, but not lost.',
    win_back: 'Less than a 10% chance of ever ordering again without a push.',
    action_needed: 'Reminded more than seven days ago, no order since.',
  },
  lists: {
    slipping: {
      title: GLOSSARY.slipping,
      hint: 'Past their window, by what a call is worth',
      empty: { title: 'Nothing is slipping', text: 'No account is past the end of its forecast window.' },
    },
    due: {
      title: 'Due this week',
      hint: 'Expected to order by themselves, by what a call is worth',
      empty: { title: 'Nothing is due', text: 'No account is expected to order this week.' },
    },
    answers: {
      title: 'Answers to decide',
      hint: 'Orders buyers asked for, the latest first',
      empty: { title: 'Nothing to decide', text: 'Orders that buyers ask for by a reminder appear here.' },
    },
    followUp: {
      title: GLOSSARY.needsFollowUp,
      hint: 'Reminded more than seven days ago, no order since',
      empty: { title: 'Nothing to follow up', text: 'Every account reminded more than seven days ago has ordered.' },
    },
    winBack: {
      title: GLOSSARY.winBack,
      hint: 'By what a call is worth, then lost accounts',
      empty: { title: 'Nobody to win back', text: 'No account has gone without orders for long.' },
    },
  },
  showAll: (n: number) => `Show all ${n.toLocaleString('en-GB')}`,
  showSome: {
    silent: (n: number) => `${n.toLocaleString('en-GB')} without recent orders`,
    lost: (n: number) => `${n.toLocaleString('en-GB')} lost`,
  },
};
