import { plural } from '@/lib/words/counts';

const mails = (n: number) => plural(n, 'email', 'emails');

/** What is said of email that is held back, on every page. */
export const hold = {
  causes: {
    PAUSED: 'All outgoing email is paused',
    RESTORED: 'The database was restored: no email goes out',
    COMPLAINTS: 'Too many recipients marked email as spam: no email goes out',
  },
  complained: (n: number, of: number) =>
    `${n.toLocaleString('en-GB')} of the last ${mails(of)} ${n === 1 ? 'was' : 'were'} marked as spam. Those recipients are blocked. Look at what they got before you release.`,
  by: (who: string, when: string) => `By ${who}, ${when}.`,
  missing: (n: number) =>
    `${mails(n)} sent after the backup ${n === 1 ? 'is' : 'are'} missing from it, and would be sent again. Check with the mail server before you release.`,
  printed: 'Test mode: emails are printed to the log, none are sent',
  redirected: (to: string) => `Test mode: every email goes to ${to} instead of its recipient`,
  details: 'Open Outreach',
};
