import { plural } from '@/lib/words/counts';

export const messagesPage = {
  title: 'Messages',
  sentence: (n: number) => (n === 0 ? 'No messages yet.' : plural(n, 'message', 'messages')),
  searchLabel: 'Search messages',
  grid: 'Messages',
  columns: { subject: 'Subject', to: 'To', programme: 'Type', state: 'Status', created: 'Sent' },
  programmes: { REMINDER: 'Reminder', DIGEST: 'Digest', PITCH: 'Pitch', CAMPAIGN: 'Campaign' } as Record<
    string,
    string
  >,
  states: {
    PLANNED: 'Planned',
    CLAIMED: 'Sending',
    HANDED_OVER: 'Handed over',
    ACCEPTED: 'Delivered to mail server',
    TEMP_FAILED: 'Retrying',
    HARD_FAILED: 'Bounced',
    UNKNOWN: 'Unknown',
    EXPIRED: 'Expired',
    SUPPRESSED: 'Suppressed',
    HOLDOUT: 'Control group',
    CANCELLED: 'Cancelled',
    TEST: 'Test only',
  } as Record<string, string>,
  empty: { title: 'No messages', text: 'Every email is kept here as it was sent.' },
  preview: 'Message as sent',
  html: 'Email',
  text: 'Plain text',
  from: 'To',
  noBody: 'The text of this message was not kept.',
  openAccount: 'Open account',
  resolve: {
    title: 'Delivery unknown',
    text: 'The connection to the mail server broke before it confirmed the message. It is not sent again automatically. Check the mail server’s log, then record what you found.',
    reason: 'What you found',
    sent: 'It was sent',
    notSent: 'It was not sent',
    done: 'Recorded',
  },
};
