import { GLOSSARY } from '@/lib/words/glossary';
import { accountCount, plural } from '@/lib/words/counts';

type Outcome = 'planned' | 'accepted' | 'refused' | 'excluded' | 'unknown';

export const engagement = {
  title: 'Engagement',
  sentence: (sent: number, purchased: number, action: number) => {
    const all = sent + purchased + action;
    if (all === 0) {
      return 'No reminders sent yet.';
    }
    const bought = `${purchased.toLocaleString('en-GB')} ordered since`;
    return `${plural(all, 'reminder', 'reminders')} sent: ${bought}, ${plural(action, 'needs', 'need')} follow-up.`;
  },
  searchLabel: 'Search reminders',
  states: { SENT: GLOSSARY.sent, PURCHASED: GLOSSARY.purchased, ACTION_NEEDED: GLOSSARY.needsFollowUp },
  stateHints: {
    sent: 'Reminded in the last seven days, no order yet.',
    purchased: 'An order came on or after the day of the reminder.',
    action_needed: 'More than seven days since the reminder, and no order: time to call.',
  },
  filters: { sent: GLOSSARY.sent, purchased: GLOSSARY.purchased, action_needed: GLOSSARY.needsFollowUp },
  columns: {
    account: 'Account',
    rep: 'Rep',
    sent: 'Reminded',
    cycle: 'Order expected',
    state: 'Status',
    purchase: 'Order',
    notes: 'Notes',
  },
  grid: 'Reminders',
  empty: { title: 'No reminders yet', text: 'Reminders appear as soon as they are sent.' },
  filteredEmpty: { title: 'No reminders found', text: 'Remove a filter or shorten the search.' },
  bought: (amount: string, when: string) => `${amount} on ${when}`,
  daysSince: (n: number) => (n === 0 ? 'today' : n === 1 ? 'yesterday' : `${n} days ago`),
  details: 'Reminder',
  addNote: 'Add note',
  notePlaceholder: 'What did the buyer say?',
  note: 'Note',
  noNotes: 'No notes yet.',
  noteCount: (n: number) => plural(n, 'note', 'notes'),
  noteSaved: 'Note saved',
  seeMessage: 'View message',
  justPurchased: (name: string) => `${name} has ordered`,
};

export const reminders = {
  action: 'Send reminders',
  title: 'Send reminders',
  button: (n: number) => (n === 0 ? 'Nothing to send' : `Send ${plural(n, 'reminder', 'reminders')}`),
  consequence: (n: number) => `${plural(n, 'buyer', 'buyers')} will receive an email now.`,
  nobody: 'No account is due for a reminder right now.',
  once: 'Each buyer gets one reminder per expected order, however often you send.',
  who: 'Recipients',
  held: (n: number) => `${accountCount(n)} left out`,
  deferred: (n: number) => `${accountCount(n)} later`,
  until: (when: string) => `not before ${when}`,
  done: (sent: number) => `${plural(sent, 'reminder', 'reminders')} sent`,
  rehearsed: (n: number) => `Test mode: ${n} shown, none sent`,
  result: (suppressed: number, deferred: number, failed: number) =>
    `${suppressed} suppressed, ${deferred} for later, ${failed} failed.`,
  accounted: ({ planned, accepted, refused, excluded, unknown }: Record<Outcome, number>) =>
    `${planned} planned = ${accepted} accepted + ${refused} refused + ${excluded} left out + ${unknown} unknown.`,
  unknown: (n: number) => `Delivery of ${plural(n, 'message', 'messages')} is unknown: see Messages.`,
  more: (n: number) => `and ${n} more`,
  reasons: {
    NOT_DUE: 'not due',
    EXPIRED: 'due too long ago',
    INSUFFICIENT_CONFIDENCE: 'too few orders to forecast',
    ACCOUNT_INACTIVE: 'no longer active',
    NO_ADDRESS: 'no email address',
    INVALID_ADDRESS: 'email address is not valid',
    UNSAFE_TEXT: 'name is not safe to show in an email',
    SUPPRESSED: 'unsubscribed',
    PURCHASED_BEFORE_SEND: 'has ordered in the meantime',
    ALREADY_REMINDED: 'already reminded',
    SETTLED_BEFORE: 'already closed',
    DUE_DATE_MOVED: 'expected date has moved',
    HOLDOUT: 'control group',
    QUIET_HOURS: 'quiet hours',
    DAY_OFF: 'their day off',
    FREQUENCY_CAP: 'emailed too recently',
    SENDING_HELD: 'all email is paused',
  } as Record<string, string>,
};
