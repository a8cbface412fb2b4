import { IconChecks } from '@tabler/icons-react';
import { Card } from '@/components/card';
import { EmptyState } from '@/components/states';
import type { ProductsByQuarter } from '@/lib/api';
import { fullDay, shortDay } from '@/lib/days';
import { wholeMoney } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './account.module.css';

const words = messages.account;

/** The products an account bought regularly and no longer does, the dearest first. */
export function StoppedList({ products: { stopped, as_of, currency } }: { products: ProductsByQuarter }) {
  return (
    <Card title={words.stopped} hint={words.stoppedHint}>
      {stopped.length === 0 ? (
        <EmptyState icon={IconChecks} {...words.noStopped} />
      ) : (
        <ol className={classes.gaps}>
          {stopped.map((product) => (
            <li key={product.sku}>
              <span className={classes.product}>
                <span title={product.sku}>{product.name ?? product.sku}</span>
                <span className="muted" title={fullDay(product.last_bought_on)}>
                  {words.stoppedLine(
                    shortDay(product.last_bought_on, as_of),
                    Math.round(product.usual_gap_days),
                    product.visits_since,
                  )}
                </span>
              </span>
              <span className="num">
                <span>{wholeMoney(product.revenue_at_stake, currency)}</span>{' '}
                <span className="muted">{words.stoppedStake}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
