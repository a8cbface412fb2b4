import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { IconCalendarCheck, IconChecks, IconMessageReply, IconUserCheck, type TablerIcon } from '@tabler/icons-react';
import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { AccountLine, AnswerLine, FollowUpLine, LinePlaceholders } from '@/features/today/lines';
import {
  type AccountList,
  accountListQuery,
  answersToDecideQuery,
  followUpQuery,
  listPath,
  SHOWN,
} from '@/features/today/today-queries';
import { Card } from '@/components/card';
import { EmptyState, ErrorState } from '@/components/states';
import type { Account } from '@/lib/api';
import { messages } from '@/lib/messages';
import classes from './today.module.css';

const words = messages.today;

type Page<T> = { items: T[]; total: number };

/** Whom to call, answer, follow up or win back: each list as long as a day allows, the rest a click away. */
export function ToDo() {
  const [slipping, due, silent, lost] = useQueries({
    queries: [
      accountListQuery('slipping'),
      accountListQuery('due'),
      accountListQuery('silent'),
      accountListQuery('lost'),
    ],
  });
  const answers = useQuery(answersToDecideQuery);
  const followUp = useQuery(followUpQuery);
  // They appear together, so that none is moved by another that comes later.
  const waiting = [slipping, due, silent, lost, answers, followUp].some((query) => query.isPending);
  return (
    <div className={classes.lists}>
      <div className={classes.column}>
        <List
          {...words.lists.slipping}
          icon={IconCalendarCheck}
          waiting={waiting}
          query={slipping}
          more={(total) => <All list="slipping" total={total} />}
        >
          {accountLines}
        </List>
        <List
          {...words.lists.due}
          icon={IconCalendarCheck}
          waiting={waiting}
          query={due}
          more={(total) => <All list="due" total={total} />}
        >
          {accountLines}
        </List>
      </div>
      <div className={classes.column}>
        <List
          {...words.lists.answers}
          icon={IconMessageReply}
          waiting={waiting}
          query={answers}
          more={(total) => total > 0 && <Link to="/answers">{words.showAll(total)}</Link>}
        >
          {(items) => items.map((each) => <AnswerLine key={each.answer_id} answer={each} />)}
        </List>
        <List
          {...words.lists.followUp}
          icon={IconChecks}
          waiting={waiting}
          query={followUp}
          more={(total) => total > 0 && <Link to="/engagement?state=action_needed">{words.showAll(total)}</Link>}
        >
          {(reminders) => reminders.map((each) => <FollowUpLine key={each.reminder_id} reminder={each} />)}
        </List>
        <WinBack silent={silent} lost={lost} waiting={waiting} />
      </div>
    </div>
  );
}

type WinBackProps = { silent: UseQueryResult<Page<Account>>; lost: UseQueryResult<Page<Account>>; waiting: boolean };

/** Who can still be won first, then whom nobody expects back. */
function WinBack({ silent, lost, waiting }: WinBackProps) {
  const query = silent.isError && !silent.data ? silent : lost;
  return (
    <List
      {...words.lists.winBack}
      icon={IconUserCheck}
      waiting={waiting}
      query={query}
      items={[...(silent.data?.items ?? []), ...(lost.data?.items ?? [])].slice(0, SHOWN)}
      more={() => (
        <span className={classes.links}>
          <All list="silent" total={silent.data?.total ?? 0} />
          <All list="lost" total={lost.data?.total ?? 0} />
        </span>
      )}
    >
      {accountLines}
    </List>
  );
}

/** The way to a whole list, named by what is in it where two stand side by side. */
function All({ list, total }: { list: AccountList; total: number }) {
  const label = list === 'silent' || list === 'lost' ? words.showSome[list] : words.showAll;
  return total > 0 && <Link to={listPath(list)}>{label(total)}</Link>;
}

function accountLines(accounts: Account[]) {
  return accounts.map((each) => <AccountLine key={each.account_id} account={each} />);
}

type ListProps<T> = {
  title: string;
  hint: string;
  empty: { title: string; text: string };
  icon: TablerIcon;
  waiting: boolean;
  query: UseQueryResult<Page<T>>;
  items?: T[];
  more: (total: number) => ReactNode;
  children: (items: T[]) => ReactNode;
};

function List<T>({ title, hint, empty, icon, waiting, query, items, more, children }: ListProps<T>) {
  const shown = items ?? query.data?.items ?? [];
  return (
    <Card title={title} hint={hint} actions={!waiting && query.data && more(query.data.total)} flush>
      <div className={classes.body}>
        {waiting ? (
          <LinePlaceholders count={SHOWN} />
        ) : query.isError && !query.data ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : shown.length === 0 ? (
          <EmptyState icon={icon} {...empty} />
        ) : (
          <ul className={classes.list}>{children(shown)}</ul>
        )}
      </div>
    </Card>
  );
}
