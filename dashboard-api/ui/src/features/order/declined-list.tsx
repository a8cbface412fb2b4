import { Button } from '@mantine/core';
import { useThumb } from '@/features/order/thumb-queries';
import { Failure } from '@/components/notice';
import type { Thumb } from '@/lib/api';
import { errorWords } from '@/lib/api-error';
import { fullDay } from '@/lib/days';
import { NONE } from '@/lib/format';
import { thumbs as words } from '@/lib/words/pages/thumbs';
import classes from './order.module.css';

type DeclinedListProps = { accountId: string; declined: Thumb[]; username: string | null };

/** What is not suggested to the account because somebody said so; whoever did may take it back. */
export function DeclinedList({ accountId, declined, username }: DeclinedListProps) {
  if (declined.length === 0) {
    return null;
  }
  return (
    <section aria-label={words.declined.title}>
      <h3 className={classes.heading}>{words.declined.title}</h3>
      <ul className={classes.lines}>
        {declined.map((thumb) => (
          <Declined
            key={`${thumb.sku} ${thumb.given_by}`}
            accountId={accountId}
            thumb={thumb}
            mine={thumb.given_by === username}
          />
        ))}
      </ul>
    </section>
  );
}

function Declined({ accountId, thumb, mine }: { accountId: string; thumb: Thumb; mine: boolean }) {
  const attempt = useThumb(accountId, thumb.sku);
  const { sku, product_name: named, reason, comment, given_by: by, away_until: until } = thumb;
  const name = named ?? sku;
  return (
    <li className={classes.declined}>
      <div className={classes.product}>
        <span className={classes.name} title={sku}>
          {name}
        </span>
        <span className={classes.why}>
          <span>
            {words.declined.said(reason ? words.objections[reason] : NONE, by, until ? fullDay(until) : NONE)}
            {comment && ` “${comment}”`}
          </span>
        </span>
      </div>
      {mine && (
        <Button
          className={classes.action ?? ''}
          variant="subtle"
          size="compact-xs"
          aria-label={words.declined.undoOf(name)}
          loading={attempt.isPending}
          onClick={() => attempt.mutate('TAKEN_BACK')}
        >
          {words.declined.undo}
        </Button>
      )}
      {attempt.isError && <Failure words={errorWords(attempt.error)} />}
    </li>
  );
}
