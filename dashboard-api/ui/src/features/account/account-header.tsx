import { IconMail, IconMailOff, IconMapPin, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { AccountActions } from '@/features/account/account-actions';
import { accountWatchQuery } from '@/features/account/account-queries';
import { ReminderState } from '@/components/account/account-cells';
import { Why } from '@/components/account/why';
import { HealthRing } from '@/components/health-ring';
import { Hint } from '@/components/hint';
import { NextOrder } from '@/components/next-order';
import { Tag } from '@/components/tag';
import { churnTone } from '@/components/tones';
import { WatchKinds } from '@/components/watch-kinds';
import { watchReasons } from '@/components/watch-reasons';
import { WindowTimeline } from '@/components/window-bar';
import type { AccountDetail } from '@/lib/api';
import { share } from '@/lib/format';
import { messages } from '@/lib/messages';
import { forecastOf } from '@/lib/window-scale';
import classes from './account-header.module.css';

const words = messages.account;
const { formulas } = messages.accounts;

/** Who it is, how it is doing, when it will order next, and why. */
export function AccountHeader({ account, mayLog }: { account: AccountDetail; mayLog: boolean }) {
  const forecast = forecastOf(account);
  const { data: watched } = useQuery(accountWatchQuery(account.account_id));
  return (
    <header className={classes.header}>
      <div className={classes.who}>
        <Hint text={formulas.health_score}>
          <HealthRing score={account.health_score} category={account.health_category} size={76} />
        </Hint>
        <div className={classes.identity}>
          <h1 className={classes.nameTitle}>{account.name}</h1>
          <p className={classes.meta}>{[account.chain, account.account_id].filter(Boolean).join(' · ')}</p>
          <Contact account={account} />
          <div className={classes.tags}>
            <Standing account={account} />
            {account.churn_category && (
              <Hint text={formulas.churn_risk}>
                <Tag tone={churnTone(account.churn_category)}>
                  {messages.accounts.columns.churn_risk} {share(account.churn_risk)}
                </Tag>
              </Hint>
            )}
            {account.reminder_state && <ReminderState state={account.reminder_state} />}
            {watched && <WatchKinds kinds={watched.kinds} />}
          </div>
          {watched && <p className={classes.watched}>{watchReasons(watched)}</p>}
          <AccountActions account={account} mayLog={mayLog} />
        </div>
      </div>
      <div className={classes.next}>
        <div className={classes.nextLine}>
          {account.silent_days === null && <span className="muted">{words.nextOrder}</span>}
          <span className={classes.nextDay}>
            <NextOrder account={account} />
          </span>
          {account.confidence && account.silent_days === null && (
            <span className={classes.confidence}>{messages.accounts.confidence[account.confidence]}</span>
          )}
        </div>
        {forecast && <WindowTimeline forecast={forecast} />}
        <Why account={account} />
      </div>
    </header>
  );
}

/** How urgent it is; of an account that went quiet, that it did. */
function Standing({ account }: { account: AccountDetail }) {
  const { standing, priority } = account;
  if (standing === 'LOST' || standing === 'SILENT') {
    return (
      <Hint text={messages.accounts.standingHints[standing]}>
        <Tag tone="watch">{messages.accounts.standings[standing]}</Tag>
      </Hint>
    );
  }
  return (
    priority !== null && (
      <Hint text={formulas.priority_score}>
        <Tag tone={priority === 1 ? 'act' : 'watch'}>{words.priority(priority)}</Tag>
      </Hint>
    )
  );
}

function Contact({ account }: { account: AccountDetail }) {
  const { address, email } = account;
  const place = [address?.street, [address?.postal_code, address?.city ?? account.city].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
  return (
    <ul className={classes.contact} aria-label={words.contact}>
      {account.rep_name && (
        <li>
          <IconUser size={14} stroke={1.7} aria-hidden />
          {account.rep_name}
        </li>
      )}
      {place && (
        <li>
          <IconMapPin size={14} stroke={1.7} aria-hidden />
          {place}
        </li>
      )}
      <li>
        {email ? <IconMail size={14} stroke={1.7} aria-hidden /> : <IconMailOff size={14} stroke={1.7} aria-hidden />}
        {email ? <a href={`mailto:${email}`}>{email}</a> : <span className={classes.warning}>{words.noEmail}</span>}
      </li>
    </ul>
  );
}
