import { Tooltip } from '@mantine/core';
import { IconDatabase } from '@tabler/icons-react';
import type { Freshness } from '@/lib/api';
import { shortDay } from '@/lib/days';
import { fullInstant } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './page.module.css';

/** "sales to Sun 15 Nov · batch 182 · model 14": what the figures on a page rest on. */
export function FreshnessStamp({ freshness }: { freshness: Freshness | undefined }) {
  if (!freshness) {
    return null;
  }
  const words = messages.freshness;
  const parts = [
    freshness.sales_until ? words.salesUntil(shortDay(freshness.sales_until)) : words.empty,
    freshness.batch_id && words.batch(freshness.batch_id.slice(0, 8)),
    freshness.model_version && words.model(freshness.model_version),
  ].filter(Boolean);
  const exact = [
    freshness.batch_completed_at && words.completed(fullInstant(freshness.batch_completed_at)),
    freshness.as_of && words.asOf(shortDay(freshness.as_of)),
  ].filter(Boolean);
  return (
    <Tooltip label={exact.join(' · ')} disabled={exact.length === 0} withArrow>
      <p className={classes.stamp}>
        <IconDatabase size={13} stroke={1.7} aria-hidden />
        <span className="visually-hidden">{words.label}: </span>
        {parts.join(' · ')}
      </p>
    </Tooltip>
  );
}
