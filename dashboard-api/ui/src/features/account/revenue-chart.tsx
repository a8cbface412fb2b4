import { monthlyRevenue } from '@/features/account/revenue';
import { Card } from '@/components/card';
import { CHART_HEIGHT, ChartCard } from '@/components/chart-card';
import { EmptyState } from '@/components/states';
import { PlainTable } from '@/components/plain-table';
import { SmallChart } from '@/components/small-chart';
import type { AccountHistory } from '@/lib/api';
import { compactMoney, count, money, month } from '@/lib/format';
import { messages } from '@/lib/messages';

const words = messages.account;

/** Two years of revenue by month, this year's in the accent; as a chart or as a table. */
export function RevenueChart({ history }: { history: AccountHistory }) {
  const { currency } = history;
  const months = monthlyRevenue(history.months);
  const total = months.reduce((sum, each) => sum + (each.revenue ?? 0), 0);
  const thisYear = months.at(-1)?.month.slice(0, 4) ?? '';
  if (months.length === 0) {
    return (
      <Card title={words.revenueChart}>
        <EmptyState {...words.noOrders} />
      </Card>
    );
  }
  return (
    <ChartCard
      title={words.revenueChart}
      chart={
        <SmallChart
          alt={words.chartAlt(months.length, money(total, currency))}
          height={CHART_HEIGHT}
          categories={months.map((each) => month(each.month))}
          bars={months.map((each) => ({ value: each.revenue, soft: !each.month.startsWith(thisYear) }))}
          exact={(value) => money(value, currency)}
          short={(value) => compactMoney(value, currency)}
        />
      }
      table={
        <PlainTable
          label={words.revenueChart}
          maxHeight={CHART_HEIGHT}
          columns={[{ header: words.month }, { header: words.revenue, end: true }, { header: words.orders, end: true }]}
          rows={months.toReversed().map((each) => ({
            id: each.month,
            cells: [month(each.month), money(each.revenue, currency), count(each.orders)],
          }))}
        />
      }
    />
  );
}
