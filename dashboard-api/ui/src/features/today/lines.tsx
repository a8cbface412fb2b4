import { Link } from 'react-router';
import { HealthRing } from '@/components/health-ring';
import { Tag } from '@/components/tag';
import { WindowBar } from '@/components/window-bar';
import type { Account, Reminder } from '@/lib/api';
import { dayWords } from '@/lib/days';
import { wholeMoney } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './today.module.css';

/** An account in a short list: how it is, when it is due, what it is worth. */
export function AccountLine({ account }: { account: Account }) {
  const { next_expected_purchase_date: day, as_of: today, days_overdue: overdue } = account;
  const words = messages.accounts;
  return (
    <li>
      <Link to={`/accounts/${encodeURIComponent(account.account_id)}`} className={classes.line}>
        <HealthRing score={account.health_score} category={account.health_category} size={32} />
        <span className={classes.names}>
          <span className={classes.name}>{account.name}</span>
          <span className={classes.sub}>{[account.city, account.rep_name].filter(Boolean).join(' · ')}</span>
        </span>
        {today && (
          <span className={classes.window}>
            <WindowBar
              forecast={{
                today,
                last: account.last_purchase_date,
                expected: day,
                windowStart: account.window_start,
                windowEnd: account.window_end,
              }}
            />
          </span>
        )}
        <span className={classes.end}>
          {overdue !== null && overdue > 0 ? (
            <Tag tone="act" quiet>
              {words.overdueBy(overdue)}
            </Tag>
          ) : (
            <span>{day && today ? words.dueIn(dayWords(day, today)) : words.noForecast}</span>
          )}
          <span className={classes.sub}>{wholeMoney(account.ytd_revenue, account.currency)}</span>
        </span>
      </Link>
    </li>
  );
}

/** A buyer who was reminded and has not ordered. */
export function SilentLine({ reminder }: { reminder: Reminder }) {
  return (
    <li>
      <Link to={`/engagement?open=${reminder.reminder_id}&state=action_needed`} className={classes.line}>
        <span className={classes.names}>
          <span className={classes.name}>{reminder.account_name}</span>
          <span className={classes.sub}>{reminder.rep_name}</span>
        </span>
        <span className={classes.end}>
          <span>{messages.engagement.daysSince(reminder.days_since_sent)}</span>
          {reminder.notes.length > 0 && (
            <span className={classes.sub}>{messages.engagement.noteCount(reminder.notes.length)}</span>
          )}
        </span>
      </Link>
    </li>
  );
}
