import { plural } from '@/lib/words/counts';

export const activity = {
  title: 'Activity',
  sentence: (n: number) => (n === 0 ? 'No activity yet.' : plural(n, 'entry', 'entries')),
  searchLabel: 'Search activity',
  grid: 'Activity',
  columns: { at: 'When', kind: 'What', text: 'Details', account: 'Account', actor: 'Who' },
  /** Kinds are open: what is not here is shown by its own words. */
  kinds: {
    REMINDER_PURCHASED: 'Ordered after reminder',
    REMINDER_NO_PURCHASE: 'No order after reminder',
    REMINDER_BOUNCED: 'Reminder not delivered',
    REMINDER_ANSWERED: 'Buyer answered',
    ANSWER_APPROVED: 'Answer approved',
    ANSWER_DISMISSED: 'Answer dismissed',
    UNSUBSCRIBED: 'Unsubscribed',
    OPTED_OUT: 'Digest turned off',
    OPTED_IN: 'Digest turned on',
    ADDRESS_SUPPRESSED: 'Address blocked',
    SUPPRESSION_LIFTED: 'Address unblocked',
    DEAD_LETTER_REPLAYED: 'Failed event replayed',
    DEAD_LETTER_DISCARDED: 'Failed event discarded',
  } as Record<string, string>,
  empty: { title: 'No activity yet', text: 'What people and services do appears here.' },
};
