import { Link } from 'react-router';
import { Skeleton } from '@mantine/core';
import { HealthRing } from '@/components/health-ring';
import { NextOrder } from '@/components/next-order';
import { WindowBar } from '@/components/window-bar';
import { Worth } from '@/components/worth';
import type { Account, Answer, Reminder } from '@/lib/api';
import { instantWords } from '@/lib/format';
import { messages } from '@/lib/messages';
import { forecastOf } from '@/lib/window-scale';
import classes from './today.module.css';

/** An account in a short list: how it is, when it is due or since when it is silent, what a call is worth. */
export function AccountLine({ account }: { account: Account }) {
  const forecast = forecastOf(account);
  return (
    <li>
      <Link to={`/accounts/${encodeURIComponent(account.account_id)}`} className={classes.line}>
        <HealthRing score={account.health_score} category={account.health_category} size={32} />
        <span className={classes.names}>
          <span className={classes.name}>{account.name}</span>
          <span className={classes.sub}>{[account.city, account.rep_name].filter(Boolean).join(' · ')}</span>
        </span>
        {forecast?.expected && (
          <span className={classes.window}>
            <WindowBar forecast={forecast} />
          </span>
        )}
        <span className={classes.end}>
          <NextOrder account={account} />
          <span className={classes.sub}>
            <Worth account={account} />
          </span>
        </span>
      </Link>
    </li>
  );
}

/** What a buyer answered that waits for a decision. */
export function AnswerLine({ answer }: { answer: Answer }) {
  const { answer_id, account_name, kind, lines, answered_at } = answer;
  return (
    <li>
      <Link to={`/answers?open=${answer_id}`} className={classes.line}>
        <span className={classes.names}>
          <span className={classes.name}>{account_name}</span>
          <span className={classes.sub}>{lines.join(', ')}</span>
        </span>
        <span className={classes.end}>
          <span>{messages.answers.kinds[kind]}</span>
          <span className={classes.sub}>{instantWords(answered_at, new Date())}</span>
        </span>
      </Link>
    </li>
  );
}

/** A buyer who was reminded and has not ordered. */
export function FollowUpLine({ reminder }: { reminder: Reminder }) {
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

/** As high as the lines that come. */
export function LinePlaceholders({ count }: { count: number }) {
  return (
    <div role="status" aria-label={messages.common.loading} className={classes.list}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={classes.line}>
          <Skeleton height={14} width={`${70 - ((index * 17) % 30)}%`} />
        </div>
      ))}
    </div>
  );
}
