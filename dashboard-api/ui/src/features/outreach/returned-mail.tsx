import { Link } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { returnedMailQuery } from '@/features/outreach/outreach-queries';
import { Card } from '@/components/card';
import { Loaded } from '@/components/states';
import type { ReturnedMail } from '@/lib/api';
import { count, instantWords } from '@/lib/format';
import { outreach as outreachWords } from '@/lib/words/pages/outreach';
import classes from './outreach.module.css';

const words = outreachWords.returned;

/** How many mails bounced or were called spam, and whether anybody would know. */
export function Returned() {
  const returned = useQuery(returnedMailQuery);
  return <Loaded query={returned}>{(data) => <Figures returned={data} />}</Loaded>;
}

function Figures({ returned }: { returned: ReturnedMail }) {
  const { sent, bounced, undelivered, complained, mailbox } = returned;
  const rows = [
    { name: words.bounced, n: bounced, to: '/suppressions?reason=BOUNCED' },
    { name: words.undelivered, n: undelivered },
    { name: words.complained, n: complained, to: '/suppressions?reason=COMPLAINED' },
  ];
  return (
    <Card
      title={words.title}
      hint={words.hint}
      actions={
        <Link to="/outreach/deliverability" className={classes.day}>
          {words.check}
        </Link>
      }
    >
      <div className={classes.side}>
        <ul className={classes.problems}>
          {rows.map(({ name, n, to }) => (
            <li key={name}>
              <span>{to ? <Link to={to}>{name}</Link> : name}</span>
              <span>
                {count(n)} {n > 0 && sent > 0 && <span className="muted">{words.share(share(n, sent))}</span>}
              </span>
            </li>
          ))}
        </ul>
        {complained > 0 && <p className={`muted ${classes.text ?? ''}`}>{words.complainedHint}</p>}
        <p className={`muted ${classes.text ?? ''}`}>{mailbox.read ? lastRead(mailbox) : words.notRead}</p>
      </div>
    </Card>
  );
}

function share(n: number, sent: number): string {
  return (n / sent).toLocaleString('en-GB', { style: 'percent', maximumFractionDigits: 2 });
}

function lastRead({ read_at, others }: ReturnedMail['mailbox']): string {
  if (read_at === null) {
    return words.neverRead;
  }
  const when = words.readAt(instantWords(read_at, new Date()));
  return others > 0 ? `${when}. ${words.others(others)}.` : `${when}.`;
}
