import { plural } from '@/lib/words/counts';

export const messagesPage = {
  title: 'Messages',
  sentence: (n: number) =>
    n === 0 ? 'Nothing has been sent yet.' : `${plural(n, 'message', 'messages')}, each as it was sent.`,
  searchLabel: 'Search messages',
  grid: 'Messages',
  columns: { subject: 'Subject', to: 'To', programme: 'About', state: 'State', created: 'Sent' },
  programmes: { REMINDER: 'Reminder', DIGEST: 'Digest', PITCH: 'Pitch', CAMPAIGN: 'Campaign' } as Record<
    string,
    string
  >,
  states: {
    PLANNED: 'Planned',
    CLAIMED: 'Being sent',
    HANDED_OVER: 'Handed over',
    ACCEPTED: 'Accepted',
    TEMP_FAILED: 'Trying again',
    HARD_FAILED: 'Refused',
    UNKNOWN: 'Not certain',
    EXPIRED: 'Expired',
    SUPPRESSED: 'Suppressed',
    HOLDOUT: 'Held out',
    CANCELLED: 'Cancelled',
    TEST: 'Test only',
  } as Record<string, string>,
  empty: { title: 'No messages', text: 'Every mail is kept here as it was sent.' },
  preview: 'Message as sent',
  html: 'As mail',
  text: 'As text',
  from: 'To',
  noBody: 'The text of this message was not kept.',
  openAccount: 'Open account',
  resolve: {
    title: 'Nobody knows whether this was sent',
    text: 'The mail server took it and the connection broke before it said so. It is not sent again by itself. Look at the mail server’s log, then say what you found.',
    reason: 'What you found',
    sent: 'It was sent',
    notSent: 'It was not sent',
    done: 'Recorded',
  },
};
