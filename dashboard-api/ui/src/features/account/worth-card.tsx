import { useQuery } from '@tanstack/react-query';
import { accountValueQuery } from '@/features/account/account-queries';
import { Card } from '@/components/card';
import { Lines, Loaded } from '@/components/states';
import { decimal, share, wholeMoney } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './account.module.css';

const words = messages.account;

/** What the account will probably bring in the twelve months ahead, and how sure that is. */
export function WorthCard({ id }: { id: string }) {
  const value = useQuery(accountValueQuery(id));
  return (
    <Card title={words.worth}>
      <Loaded query={value} pending={<Lines count={3} />}>
        {({ worth, currency }) =>
          worth ? (
            <>
              <p className={classes.worth}>
                <span className="visually-hidden">{words.worthRevenue}: </span>
                <span className="num">{wholeMoney(worth.revenue, currency)}</span>
              </p>
              <p className={classes.message}>
                {words.worthRange(wholeMoney(worth.low, currency), wholeMoney(worth.high, currency))}
              </p>
              <p className="muted">
                {words.worthWhy(
                  decimal(worth.purchase_days, 0),
                  wholeMoney(worth.order_value, currency),
                  share(worth.active),
                )}
              </p>
            </>
          ) : (
            <p className="muted">{words.noWorth}</p>
          )
        }
      </Loaded>
    </Card>
  );
}
