import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { IconCalendarCheck, IconChecks } from '@tabler/icons-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { AccountLine, SilentLine } from '@/features/today/lines';
import { firstCallsQuery, silentQuery, todayQuery } from '@/features/today/today-queries';
import { Card } from '@/components/card';
import { Page } from '@/components/page';
import { Stat, Stats } from '@/components/stat';
import { EmptyState, ErrorState, Lines, Loaded } from '@/components/states';
import type { Tone } from '@/components/tag';
import type { Me, Today } from '@/lib/api';
import { count } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './today.module.css';

const words = messages.today;

type TodayPageProps = { me: Me; actions?: ReactNode };
type Number = Exclude<keyof Today, 'freshness'>;

const TILES: [Number, string, Tone][] = [
  ['due_today', '/accounts?due=today', 'plain'],
  ['due_week', '/accounts?due=week', 'plain'],
  ['overdue', '/accounts?due=overdue', 'act'],
  ['action_needed', '/engagement?state=action_needed', 'watch'],
  ['high_churn', '/accounts?churn=HIGH', 'watch'],
];

/** What needs the person now, in one sentence, five numbers and two short lists. */
export function TodayPage({ me, actions }: TodayPageProps) {
  const today = useQuery(todayQuery);
  const numbers = today.data;
  return (
    <Page
      title={words.greeting(firstName(me), new Date().getHours())}
      tab={words.title}
      sentence={numbers && words.sentence(numbers.due_week, numbers.overdue)}
      freshness={numbers?.freshness}
      actions={actions}
    >
      {today.isError && !numbers ? (
        <ErrorState error={today.error} onRetry={() => void today.refetch()} />
      ) : (
        <Stats>
          {TILES.map(([name, to, tone]) => (
            <Stat
              key={name}
              label={words.tiles[name]}
              hint={words.hints[name]}
              value={numbers && count(numbers[name])}
              tone={numbers && numbers[name] > 0 ? tone : 'plain'}
              to={to}
            />
          ))}
        </Stats>
      )}
      <div className={classes.lists}>
        <FirstCalls />
        <Silent />
      </div>
    </Page>
  );
}

function FirstCalls() {
  const [overdue, due] = useQueries({ queries: [firstCallsQuery('overdue'), firstCallsQuery('today')] });
  const failed = [overdue, due].find((query) => query.isError && !query.data);
  const accounts = [...(overdue.data?.items ?? []), ...(due.data?.items ?? [])]
    .toSorted((one, other) => (other.call_value ?? 0) - (one.call_value ?? 0))
    .slice(0, 8);
  const pending = overdue.isPending || due.isPending;
  return (
    <Card
      title={words.dueList}
      hint={words.dueListHint}
      actions={<Link to="/accounts?due=overdue">{words.showAll}</Link>}
      flush
    >
      {failed ? (
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      ) : pending ? (
        <Lines count={6} />
      ) : accounts.length === 0 ? (
        <EmptyState icon={IconCalendarCheck} {...words.dueEmpty} />
      ) : (
        <ul className={classes.list}>
          {accounts.map((account) => (
            <AccountLine key={account.account_id} account={account} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Silent() {
  const silent = useQuery(silentQuery);
  return (
    <Card
      title={words.actionList}
      hint={messages.engagement.stateHints.action_needed}
      actions={<Link to="/engagement?state=action_needed">{words.showAll}</Link>}
      flush
    >
      <Loaded query={silent}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconChecks} {...words.actionEmpty} />
          ) : (
            <ul className={classes.list}>
              {items.map((reminder) => (
                <SilentLine key={reminder.reminder_id} reminder={reminder} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function firstName(me: Me): string {
  return (me.display_name ?? me.username).split(' ')[0] ?? me.username;
}
