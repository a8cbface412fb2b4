import { IconBell, IconBellCheck, IconBellOff } from '@tabler/icons-react';
import type { Account } from '@/lib/api';
import { NONE, share } from '@/lib/format';
import { messages } from '@/lib/messages';
import { Tag } from '@/components/tag';
import { TwoLines } from '@/components/two-lines';
import { churnTone, reminderTone } from '@/components/tones';
import classes from './account-cells.module.css';

const words = messages.accounts;

export function NameCell({ account }: { account: Account }) {
  const place = [account.chain, account.city].filter(Boolean).join(' · ');
  return <TwoLines first={account.name} second={place} />;
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
