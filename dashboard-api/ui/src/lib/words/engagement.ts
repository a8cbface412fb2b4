import { accountCount, plural } from '@/lib/words/counts';

export const engagement = {
  title: 'Engagement',
  sentence: (sent: number, purchased: number, action: number) => {
    const all = sent + purchased + action;
    if (all === 0) {
      return 'No reminder has been sent yet.';
    }
    const bought = `${plural(purchased, 'of them has', 'of them have')} bought since`;
    return `${plural(all, 'reminder', 'reminders')} sent, ${bought}, ${action} ${action === 1 ? 'needs' : 'need'} action.`;
  },
  searchLabel: 'Search reminders',
  states: { SENT: 'Sent', PURCHASED: 'Purchased', ACTION_NEEDED: 'No action' },
  stateHints: {
    sent: 'Reminded within the last seven days, no order yet.',
    purchased: 'An order came on or after the day of the reminder.',
    action_needed: 'More than seven days since the reminder, and no order: time to call.',
  },
  filters: { sent: 'Sent', purchased: 'Purchased', action_needed: 'No action' },
  columns: {
    account: 'Account',
    rep: 'Rep',
    sent: 'Reminded',
    cycle: 'Order expected',
    state: 'State',
    purchase: 'Purchase',
    notes: 'Notes',
  },
  grid: 'Reminders',
  empty: { title: 'No reminder here', text: 'Reminders appear as soon as they are sent.' },
  filteredEmpty: { title: 'No reminder matches', text: 'Take a filter away, or search for less.' },
  bought: (amount: string, when: string) => `${amount} on ${when}`,
  daysSince: (n: number) => (n === 0 ? 'today' : n === 1 ? 'yesterday' : `${n} days ago`),
  details: 'Reminder',
  addNote: 'Add note',
  notePlaceholder: 'What did the buyer say?',
  note: 'Note',
  noNotes: 'No notes yet.',
  noteCount: (n: number) => plural(n, 'note', 'notes'),
  noteSaved: 'Note saved',
  seeMessage: 'See the message',
  justPurchased: (name: string) => `${name} has bought`,
};

export const reminders = {
  action: 'Send reminders',
  title: 'Send reminders',
  button: (n: number) => (n === 1 ? 'Send 1 reminder' : `Send ${n} reminders`),
  consequence: (n: number) => (n === 1 ? '1 buyer will receive a mail now.' : `${n} buyers will receive a mail now.`),
  nobody: 'Nobody is due a reminder now, so nothing would be sent.',
  once: 'Each buyer is reminded once for each expected order, however often this is run.',
  who: 'Who receives one',
  held: (n: number) => `${accountCount(n)} left out`,
  deferred: (n: number) => `${accountCount(n)} later`,
  until: (when: string) => `not before ${when}`,
  done: (sent: number) => (sent === 1 ? '1 reminder sent' : `${sent} reminders sent`),
  rehearsed: (n: number) => `Test mode: ${n} shown, none sent`,
  result: (suppressed: number, deferred: number, failed: number) =>
    `${suppressed} suppressed, ${deferred} for later, ${failed} failed.`,
  unknown: (n: number) => `${plural(n, 'message is', 'messages are')} not certain to have been sent: see Messages.`,
  more: (n: number) => `and ${n} more`,
  reasons: {
    NOT_DUE: 'not due',
    EXPIRED: 'due too long ago',
    INSUFFICIENT_CONFIDENCE: 'too few orders to say when',
    ACCOUNT_INACTIVE: 'no longer active',
    NO_ADDRESS: 'no e-mail address',
    INVALID_ADDRESS: 'e-mail address is not valid',
    UNSAFE_TEXT: 'a name that is not safe in a mail',
    SUPPRESSED: 'does not want mail',
    PURCHASED_BEFORE_SEND: 'has bought meanwhile',
    ALREADY_REMINDED: 'already reminded',
    SETTLED_BEFORE: 'already settled',
    DUE_DATE_MOVED: 'the expected day has moved',
    HOLDOUT: 'held out for comparison',
    QUIET_HOURS: 'quiet hours',
    FREQUENCY_CAP: 'has had enough mail for now',
  } as Record<string, string>,
};
