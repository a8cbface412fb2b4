import { plural } from '@/lib/words/counts';

/** What mail providers look at before they take email from someone who writes to many. */
export const deliverability = {
  title: 'Deliverability',
  sentence: (bad: number, from: string) =>
    bad === 0
      ? `Nothing found that keeps email from ${from} out of inboxes.`
      : `${plural(bad, 'thing', 'things')} to fix so that email from ${from} reaches inboxes.`,
  list: 'What mail providers check',
  again: 'Check again',
  checkedAt: (when: string) => `Checked ${when}`,
  found: 'Found',
  publish: 'Publish in your DNS',
  entry: (name: string, type: string) => `${type} record for ${name}`,
  copy: 'Copy',
  copied: 'Copied',
  grades: { GOOD: 'OK', FAIR: 'Improve', BAD: 'Fix', UNKNOWN: 'Unknown' },
  checks: {
    SENDER: 'Sender address',
    SPF: 'SPF',
    DKIM: 'DKIM signature',
    DMARC: 'DMARC policy',
    ALIGNMENT: 'Alignment',
    REPLIES: 'Replies',
    BOUNCES: 'Bounces',
    ENCRYPTION: 'Encryption',
    UNSUBSCRIBING: 'One-click unsubscribe',
    COMPLAINTS: 'Spam complaints',
  },
  verdicts: {
    FROM_PUBLIC: 'The domain of the sender is a public one.',
    FROM_NOT_PUBLIC:
      'No mail provider knows this domain. Send from a domain you own (ROADBOOK_MAIL_FROM); its DNS is checked then.',
    SPF_GOOD: 'The domain says which servers send its email. Make sure yours is one of them.',
    SPF_MISSING:
      'The domain does not say which servers send its email. If your provider gives you a line, use that one.',
    SPF_SEVERAL: 'The domain has several SPF records, so none of them counts. Merge them into one.',
    SPF_ALLOWS_EVERYBODY: 'The record lets every server in the world send email of this domain. End it with -all.',
    SPF_TOO_MANY_LOOKUPS:
      'The record needs more than 10 lookups, so it counts as broken. Remove includes you do not use.',
    SPF_OPEN_ENDED: 'The record does not say what holds for all other servers. End it with -all.',
    SPF_UNKNOWN: 'The name server did not answer.',
    DKIM_GOOD: 'The key that signs your email is published.',
    DKIM_NOT_SIGNED:
      'Email is not signed here. Set up a key (ROADBOOK_DKIM_KEYS_0_SELECTOR), unless your mail server signs.',
    DKIM_MISSING: 'Email is signed with a key that nobody can look up.',
    DKIM_OTHER_KEY: 'Another key is published than the one that signs, so every signature fails.',
    DKIM_WITHDRAWN: 'The key was withdrawn: the record is there, but empty.',
    DKIM_TESTING: 'The key is marked as a test (t=y). Remove the mark.',
    DKIM_UNKNOWN: 'The name server did not answer.',
    DMARC_ENFORCED: 'Email that pretends to be yours is put aside or rejected.',
    DMARC_WATCHES:
      'Reports are collected, but email that pretends to be yours is delivered. Enough for Gmail, Yahoo and Microsoft; move to p=quarantine once reports are clean.',
    DMARC_MISSING: 'Gmail, Yahoo and Microsoft reject or put aside email of senders without a DMARC policy.',
    DMARC_UNKNOWN: 'The name server did not answer.',
    ALIGNED: 'The signature belongs to the domain in the sender address.',
    ALIGNED_BY_SPF_ALONE: 'Only SPF belongs to the sender. Forwarded email fails; sign with DKIM, too.',
    NOT_ALIGNED: 'Neither signature nor return address belongs to the domain in the sender address, so DMARC fails.',
    ALIGNMENT_UNKNOWN: 'The name server did not answer.',
    REPLIES_ARRIVE: 'The domain of the sender takes email.',
    REPLIES_LOST: 'The domain of the sender takes no email. Some providers distrust senders nobody can answer.',
    REPLIES_UNKNOWN: 'The name server did not answer.',
    BOUNCES_READ: 'Bounces come back and are read; addresses that are gone get no further email.',
    BOUNCES_NOT_READ:
      'Bounces are not read, so email keeps going to addresses that are gone. See ROADBOOK_BOUNCE_ADDRESS in the documentation.',
    BOUNCES_LOST: 'The domain bounces should come back to takes no email.',
    BOUNCES_UNKNOWN: 'The name server did not answer.',
    ENCRYPTED: 'Email is handed over encrypted, or on the same machine.',
    NOT_ENCRYPTED: 'Email is handed over in the clear. Set SMTP_STARTTLS to true.',
    ONE_CLICK: 'Every email can be unsubscribed from with one click, over HTTPS.',
    ONE_CLICK_WITHOUT_HTTPS: 'Links for one-click unsubscribe need HTTPS. Set ROADBOOK_PUBLIC_URL to an https address.',
    FEW_COMPLAINTS: 'Fewer than 0.08 % of recipients marked email as spam in the last 30 days.',
    MANY_COMPLAINTS:
      'More than 0.08 % of recipients marked email as spam in the last 30 days. Providers begin to put it aside.',
    TOO_MANY_COMPLAINTS: 'More than 0.3 % of recipients marked email as spam in the last 30 days. Providers reject it.',
  },
};
