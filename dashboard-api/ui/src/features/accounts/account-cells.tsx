import { IconBell, IconBellCheck, IconBellOff } from '@tabler/icons-react';
import type { Account } from '@/lib/api';
import { dayWords, fullDay } from '@/lib/days';
import { NONE, share } from '@/lib/format';
import { messages } from '@/lib/messages';
import type { Forecast } from '@/lib/window-scale';
import { Tag } from '@/components/tag';
import { churnTone, reminderTone } from '@/components/tones';
import classes from './accounts.module.css';

const words = messages.accounts;

export function forecastOf(account: Account): Forecast | null {
  return account.as_of === null
    ? null
    : {
        today: account.as_of,
        last: account.last_purchase_date,
        expected: account.next_expected_purchase_date,
        windowStart: account.window_start,
        windowEnd: account.window_end,
      };
}

export function NameCell({ account }: { account: Account }) {
  const place = [account.chain, account.city].filter(Boolean).join(' · ');
  return (
    <span className={classes.name}>
      <span className={classes.ellipsis}>{account.name}</span>
      {place && <span className={classes.sub}>{place}</span>}
    </span>
  );
}

/** "due tomorrow", "6 days overdue": near today in words, exact on hover. */
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

export function Priority({ account }: { account: Account }) {
  const { priority_score: score, priority } = account;
  if (score === null) {
    return <span className="muted">{NONE}</span>;
  }
  return (
    <span className={classes.priority} data-priority={priority ?? undefined}>
      <span className={classes.meter} aria-hidden>
        <span style={{ width: `${score}%` }} />
      </span>
      <span className="num">{Math.round(score)}</span>
    </span>
  );
}

export function Churn({ account }: { account: Account }) {
  const { churn_risk: risk, churn_category: category } = account;
  if (risk === null || category === null) {
    return <span className="muted">{NONE}</span>;
  }
  return (
    <Tag tone={churnTone(category)} title={words.churn[category]}>
      {share(risk)}
    </Tag>
  );
}

const BELLS = { SENT: IconBell, PURCHASED: IconBellCheck, ACTION_NEEDED: IconBellOff };

export function ReminderState({ state }: { state: Account['reminder_state'] }) {
  if (state === null) {
    return <span className="muted">{NONE}</span>;
  }
  return (
    <Tag tone={reminderTone(state)} icon={BELLS[state]}>
      {messages.engagement.states[state]}
    </Tag>
  );
}
