import { digests } from '@/lib/words/pages/digests';
import { reminders } from '@/lib/words/engagement';
import { plural } from '@/lib/words/counts';

const mails = (n: number) => plural(n, 'email', 'emails');

export const outreach = {
  title: 'Outreach',
  sentence: (sent: number, tomorrow: number) =>
    `${sent === 0 ? 'No emails sent today' : `${mails(sent)} sent today`}, ${tomorrow === 0 ? 'none' : tomorrow.toLocaleString('en-GB')} tomorrow.`,
  today: {
    title: 'Today',
    sent: 'Sent today',
    sentHint: 'Emails the mail server accepted today.',
    rehearsed: 'Test only',
    rehearsedHint: 'Emails that test mode kept from their recipients today.',
    waiting: 'Waiting',
    waitingHint: 'Emails planned and not sent yet, whatever their day.',
    retrying: (n: number) => (n === 0 ? 'none retrying' : `${n.toLocaleString('en-GB')} retrying`),
    refused: 'Refused today',
    refusedHint: 'Emails the mail server refused for good today.',
    unknown: 'Unknown',
    unknownHint: 'The connection broke before the mail server answered. Someone has to check.',
  },
  next: {
    title: 'Next 7 days',
    hint: 'If nothing changes but the date: new orders, new forecasts and opt-outs are not foreseen.',
    columns: { day: 'Day', goes: 'Go out', waits: 'Moved', leftOut: 'Left out' },
    all: 'Show all',
    madeAt: (when: string) => `Worked out ${when}`,
  },
  problems: {
    title: 'Needs attention',
    none: 'Nothing needs attention.',
    unknown: (n: number) => `Delivery of ${mails(n)} is unknown`,
    refused: (n: number) => `${mails(n)} refused today`,
    retrying: (n: number) => `${mails(n)} could not be delivered yet and will be retried`,
    open: 'Show',
  },
  worth: {
    title: 'Are reminders worth it?',
    hint: 'Compare buyers with and without reminders.',
    open: 'Holdout results',
  },
  returned: {
    title: 'Came back',
    hint: 'In the last 30 days.',
    check: 'Check deliverability',
    bounced: 'Mailbox does not exist',
    undelivered: 'Could not be delivered',
    complained: 'Marked as spam',
    complainedHint: 'Mail providers begin to reject a sender from 0.1 % on. Keep it below 0.08 %.',
    share: (percent: string) => `${percent} of those sent`,
    readAt: (when: string) => `Bounce mailbox read ${when}`,
    neverRead: 'The bounce mailbox has not been read yet.',
    notRead:
      'Bounces and complaints are not read: no mailbox is set up for them. See ROADBOOK_BOUNCE_ADDRESS in the documentation.',
    others: (n: number) => `${plural(n, 'other email', 'other emails')} in it so far`,
  },
  pause: {
    action: 'Pause all email',
    title: 'Pause all email',
    consequence:
      'No reminder, digest or roll-up goes out until someone releases it. Waiting emails stay waiting; those that are late by then expire.',
    reason: 'Reason',
    reasonHint: 'Everyone sees it.',
    done: 'All outgoing email is paused',
  },
  release: {
    action: 'Release',
    complaints: {
      title: 'Release after complaints?',
      consequence: 'Waiting emails go out within a minute. Email stops again if more recipients mark it as spam.',
    },
    paused: {
      title: 'Release outgoing email?',
      consequence: 'Waiting emails go out within a minute, unless it is quiet hours or they are late by now.',
    },
    restored: {
      title: 'Release after the restore?',
      consequence: (n: number) =>
        `The database does not know ${mails(n)} that went out. Their recipients may get them a second time. This cannot be undone.`,
    },
    confirm: 'Release',
    done: 'Email may go out again',
  },
  forecast: {
    title: 'What goes out',
    sentence: (n: number) => plural(n, 'email', 'emails'),
    grid: 'What goes out',
    searchLabel: 'Search by name or address',
    columns: { name: 'About', to: 'To', programme: 'Type', fate: 'Status', why: 'Why', at: 'When', rep: 'Rep' },
    fates: { GOES: 'Goes out', WAITS: 'Moved', LEFT_OUT: 'Left out' },
    day: 'Day',
    everyDay: 'Every day',
    fate: 'Status',
    all: 'All',
    empty: { title: 'Nothing found', text: 'No email is planned here. Remove a filter or choose another day.' },
    due: (day: string) => `order expected ${day}`,
    weekly: 'weekly digest',
    held: (reasons: string) => `was moved: ${reasons}`,
    until: (when: string) => `until ${when}`,
  },
  reasons: {
    ...digests.reasons,
    ...reminders.reasons,
    NOTHING_TO_SAY: 'nothing to report',
    SENDING_HELD: 'all email is paused',
    HAND_OVERS_UNREADABLE: 'Kafka could not be read',
    HAND_OVER_NOT_NOTED: 'Kafka could not be written',
    MAIL_SERVER_UNAVAILABLE: 'mail server not available',
    LEASE_EXPIRED: 'interrupted while sending',
    SERVICE_STOPPING: 'service was restarting',
    ADDRESS_CHANGED: 'email address has changed',
  } as Record<string, string>,
};
