import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { Button, Tabs } from '@mantine/core';
import { IconChevronLeft, IconMapQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { AccountHeader } from '@/features/account/account-header';
import { HistoryTab } from '@/features/account/history-tab';
import { OrdersTab } from '@/features/account/orders-tab';
import { OverviewTab } from '@/features/account/overview-tab';
import { ProductsTab } from '@/features/account/products-tab';
import { accountQuery } from '@/lib/account-query';
import { FreshnessStamp } from '@/components/freshness-stamp';
import { EmptyState, Lines, Loaded } from '@/components/states';
import { ApiError } from '@/lib/api-error';
import { messages } from '@/lib/messages';
import classes from './account.module.css';

const words = messages.account;
const TABS = ['overview', 'orders', 'products', 'messages', 'history'] as const;
type Tab = (typeof TABS)[number];

type AccountPageProps = {
  id: string;
  tab: string | undefined;
  mail: ReactNode;
  order: ReactNode;
  profile: ReactNode;
  lineage: ReactNode;
  /** In place of an account that is not there, given what is said where nothing better is known. */
  instead: (missing: ReactNode) => ReactNode;
  mayLog: boolean;
};

/** Everything about one account: what to expect on top, the rest in tabs. */
export function AccountPage({ id, tab, mail, order, profile, lineage, instead, mayLog }: AccountPageProps) {
  const navigate = useNavigate();
  const account = useQuery(accountQuery(id));
  const shown: Tab = TABS.find((each) => each === tab) ?? 'overview';
  const path = `/accounts/${encodeURIComponent(id)}`;

  if (account.error instanceof ApiError && account.error.status === 404) {
    return instead(
      <EmptyState
        heading
        icon={IconMapQuestion}
        title={words.missing.title}
        text={words.missing.text}
        action={
          <Button component={Link} to="/accounts" variant="light" size="xs">
            {words.missing.action}
          </Button>
        }
      />,
    );
  }
  return (
    <div className={classes.page}>
      <title>{`${account.data?.name ?? words.tabs.overview} · ${messages.product}`}</title>
      <div className={classes.crumbs}>
        <Link to="/accounts" className={classes.back}>
          <IconChevronLeft size={15} aria-hidden />
          {words.back}
        </Link>
        <FreshnessStamp freshness={account.data?.freshness} />
      </div>
      <Loaded query={account} pending={<Lines count={8} />}>
        {(data) => (
          <>
            <AccountHeader account={data} mayLog={mayLog} />
            <Tabs
              value={shown}
              onChange={(next) =>
                void navigate(next === 'overview' ? path : `${path}/${next ?? ''}`, { replace: true })
              }
              keepMounted={false}
              classNames={{ list: classes.tabs ?? '', panel: classes.panel ?? '' }}
            >
              <Tabs.List>
                {TABS.map((each) => (
                  <Tabs.Tab key={each} value={each}>
                    {words.tabs[each]}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <Tabs.Panel value="overview">
                <OverviewTab account={data} order={order} profile={profile} />
              </Tabs.Panel>
              <Tabs.Panel value="orders">
                <OrdersTab id={id} />
              </Tabs.Panel>
              <Tabs.Panel value="products">
                <ProductsTab account={data} />
              </Tabs.Panel>
              <Tabs.Panel value="messages">{mail}</Tabs.Panel>
              <Tabs.Panel value="history">
                <HistoryTab account={data} lineage={lineage} />
              </Tabs.Panel>
            </Tabs>
          </>
        )}
      </Loaded>
    </div>
  );
}
