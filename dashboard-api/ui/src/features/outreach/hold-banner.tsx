import { Link, useLocation } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { sendingQuery } from '@/features/outreach/outreach-queries';
import { Notice } from '@/components/notice';
import type { Hold, Sending } from '@/lib/api';
import { instantWords } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './outreach.module.css';

const words = messages.hold;

/** On every page: that no mail leaves, or that mails do not reach their recipients. */
export function HoldBanner() {
  const { data } = useQuery(sendingQuery);
  const { pathname } = useLocation();
  const away = pathname !== '/outreach';
  const holds = away ? (data?.holds ?? []) : [];
  if (!data || (holds.length === 0 && data.delivery.mode === 'LIVE')) {
    return null;
  }
  return (
    <div className={classes.banner} data-banner>
      {holds.map((hold) => (
        <Held key={hold.hold_id} hold={hold} />
      ))}
      <TestMode delivery={data.delivery} />
    </div>
  );
}

function Held({ hold }: { hold: Hold }) {
  return (
    <Notice tone="act" title={words.causes[hold.cause]}>
      {holdWords(hold)} <Link to="/outreach">{words.details}</Link>
    </Notice>
  );
}

function TestMode({ delivery }: { delivery: Sending['delivery'] }) {
  if (delivery.mode === 'LIVE') {
    return null;
  }
  return (
    <Notice
      tone="watch"
      title={delivery.mode === 'PRINTED' ? words.printed : words.redirected(delivery.redirected_to ?? '')}
    >
      {null}
    </Notice>
  );
}

/** Who and why, or what the guard found. */
export function holdWords(hold: Hold): string {
  switch (hold.cause) {
    case 'RESTORED':
      return words.missing(hold.missing ?? 0);
    case 'COMPLAINTS':
      return words.complained(hold.complaints ?? 0, hold.mails ?? 0);
    case 'PAUSED':
      return [hold.reason && `“${hold.reason}”.`, words.by(hold.placed_by, instantWords(hold.placed_at, new Date()))]
        .filter(Boolean)
        .join(' ');
  }
}
