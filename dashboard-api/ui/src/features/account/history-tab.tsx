import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { accountRevenueQuery, accountSnapshotsQuery } from '@/features/account/account-queries';
import { AsOf } from '@/features/account/as-of';
import { Events } from '@/features/account/events';
import { LookBack } from '@/features/account/look-back';
import { YearChart } from '@/features/account/year-chart';
import { Card } from '@/components/card';
import { Lines, Loaded } from '@/components/states';
import type { AccountDetail } from '@/lib/api';
import { localToday } from '@/lib/days';
import { messages } from '@/lib/messages';
import classes from './account.module.css';

const words = messages.account;

/** What an account brought, what was known of it, and what happened. */
export function HistoryTab({ account, lineage }: { account: AccountDetail; lineage: ReactNode }) {
  const id = account.account_id;
  const revenue = useQuery(accountRevenueQuery(id));
  const snapshots = useQuery(accountSnapshotsQuery(id));
  return (
    <div className={classes.past}>
      <Loaded query={revenue} pending={<Pending title={words.byYear} />}>
        {(data) => <YearChart revenue={data} />}
      </Loaded>
      <Loaded query={snapshots} pending={<Pending title={words.lookBack} />}>
        {(data) => (
          <>
            <LookBack snapshots={data} />
            {data.first_on && <AsOf id={id} firstOn={data.first_on} today={account.as_of ?? localToday()} />}
          </>
        )}
      </Loaded>
      <Events id={id} />
      {lineage}
    </div>
  );
}

function Pending({ title }: { title: string }) {
  return (
    <Card title={title}>
      <Lines count={7} />
    </Card>
  );
}
