import { Tag } from '@/components/tag';
import type { Account } from '@/lib/api';
import { dayWords, fullDay } from '@/lib/days';
import { messages } from '@/lib/messages';

const words = messages.accounts;

/** "due tomorrow", "6 days overdue", "silent for 72 days": near today in words, exact on hover. */
export function NextOrder({ account }: { account: Account }) {
  const { next_expected_purchase_date: day, as_of: today, days_overdue: overdue, silent_days: silent } = account;
  if (silent !== null) {
    return <span className="muted">{words.silentFor(silent)}</span>;
  }
  if (!day || !today) {
    return <span className="muted">{words.noForecast}</span>;
  }
  if (overdue !== null && overdue > 0) {
    return (
      <span title={fullDay(day)}>
        <Tag tone="act" quiet>
          {words.overdueBy(overdue)}
        </Tag>
      </span>
    );
  }
  const near = day === today;
  return (
    <span title={fullDay(day)} style={near ? { fontWeight: 620 } : undefined}>
      {words.dueIn(dayWords(day, today))}
    </span>
  );
}
