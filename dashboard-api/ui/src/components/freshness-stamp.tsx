import { IconDatabase } from '@tabler/icons-react';
import { Hint } from '@/components/hint';
import type { Freshness } from '@/lib/api';
import { localToday, shortDay } from '@/lib/days';
import { fullInstant } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './page.module.css';

/** "Data up to Sun 15 Nov"; on hover or focus, which batch and model the figures rest on. */
export function FreshnessStamp({ freshness }: { freshness: Freshness | undefined }) {
  if (!freshness) {
    return null;
  }
  const words = messages.freshness;
  const today = freshness.as_of ?? localToday();
  const exact = [
    freshness.batch_completed_at && words.completed(fullInstant(freshness.batch_completed_at)),
    freshness.as_of && words.asOf(shortDay(freshness.as_of, today)),
    freshness.batch_id && words.batch(freshness.batch_id.slice(0, 8)),
    freshness.model_version && words.model(freshness.model_version),
  ].filter(Boolean);
  return (
    <Hint text={exact.join(' · ')}>
      <span className={classes.stamp}>
        <IconDatabase size={13} stroke={1.7} aria-hidden />
        <span className="visually-hidden">{words.label}: </span>
        {freshness.sales_until ? words.salesUntil(shortDay(freshness.sales_until, today)) : words.empty}
      </span>
    </Hint>
  );
}
