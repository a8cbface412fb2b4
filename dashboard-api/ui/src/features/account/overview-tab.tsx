import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { accountHistoryQuery } from '@/features/account/account-queries';
import { Fact, Facts } from '@/components/account/account-summary';
import { GrowthCard } from '@/features/account/growth-card';
import { HealthParts } from '@/features/account/health-parts';
import { RevenueChart } from '@/features/account/revenue-chart';
import { TrustLines } from '@/features/account/trust-lines';
import { WorthCard } from '@/features/account/worth-card';
import { Card } from '@/components/card';
import { Delta } from '@/components/delta';
import { Lines, Loaded } from '@/components/states';
import type { AccountDetail } from '@/lib/api';
import { count, decimal, NONE, share, wholeMoney } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './account.module.css';

const words = messages.account;
const { formulas } = messages.accounts;

type OverviewTabProps = { account: AccountDetail; order: ReactNode; profile: ReactNode };

export function OverviewTab({ account, order, profile }: OverviewTabProps) {
  const history = useQuery(accountHistoryQuery(account.account_id));
  const { currency, rfm } = account;
  return (
    <div className={classes.overview}>
      <div className={classes.wide}>{order}</div>
      <Card title={words.nextOrder}>
        <Facts>
          <Fact name={words.probability7}>{share(account.purchase_probability_7d)}</Fact>
          <Fact name={words.probability30}>{share(account.purchase_probability_30d)}</Fact>
          <Fact name={words.orderValue} hint={words.orderValueHint}>
            {account.expected_order_quantity === null
              ? wholeMoney(account.expected_order_value, currency)
              : words.orderQuantity(
                  wholeMoney(account.expected_order_value, currency),
                  decimal(account.expected_order_quantity, 0),
                )}
          </Fact>
          <Fact name={account.silent_days === null ? words.rhythm : words.usedRhythm}>
            {account.median_interval_days === null ? NONE : words.rhythmDays(account.median_interval_days)}
          </Fact>
          <Fact name={words.orders}>{count(account.order_count)}</Fact>
          {rfm && (
            <Fact name={words.segment} hint={words.rfm(rfm.recency, rfm.frequency, rfm.monetary)}>
              {rfm.segment}
            </Fact>
          )}
        </Facts>
        <TrustLines account={account} />
      </Card>
      <div className={classes.wide}>
        <Loaded
          query={history}
          pending={
            <Card title={words.revenueChart}>
              <Lines count={7} />
            </Card>
          }
        >
          {(data) => <RevenueChart history={data} />}
        </Loaded>
      </div>
      <Card title={words.componentsTitle}>
        <HealthParts components={account.health_components} />
      </Card>
      {profile}
      <Card title={words.figures}>
        <Facts>
          <Fact name={words.ytd} hint={formulas.ytd_revenue}>
            {wholeMoney(account.ytd_revenue, currency)}
          </Fact>
          <Fact name={words.yoy} hint={formulas.yoy_revenue_pct}>
            <Delta value={account.yoy_revenue_pct} absent={messages.accounts.newGrowth} />
          </Fact>
          <Fact name={words.projection}>{wholeMoney(account.year_end_projection, currency)}</Fact>
          <Fact name={words.pace} hint={formulas.pace_pct}>
            <Delta value={account.pace_pct} absent={messages.accounts.newGrowth} />
          </Fact>
          <Fact name={words.previousYear}>{wholeMoney(account.previous_year_revenue, currency)}</Fact>
          <Fact name={words.lifetime} hint={formulas.lifetime_revenue}>
            {wholeMoney(account.lifetime_revenue, currency)}
          </Fact>
        </Facts>
      </Card>
      <WorthCard id={account.account_id} />
      <GrowthCard account={account} />
    </div>
  );
}
