import { useCallback } from 'react';
import { monthlyRevenue, type MonthlyRevenue } from '@/features/accounts/revenue';
import { Card } from '@/components/card';
import { CHART_HEIGHT, ChartCard } from '@/components/chart-card';
import type { Palette } from '@/components/chart';
import { chartFrame } from '@/components/chart-frame';
import { EmptyState } from '@/components/states';
import { PlainTable } from '@/components/plain-table';
import type { AccountHistory } from '@/lib/api';
import { compactMoney, count, money, month } from '@/lib/format';
import { messages } from '@/lib/messages';

const words = messages.account;

/** Two years of revenue by month, this year's in the accent; as a chart or as a table. */
export function RevenueChart({ history }: { history: AccountHistory }) {
  const { currency } = history;
  const months = monthlyRevenue(history.months);
  const total = months.reduce((sum, each) => sum + each.revenue, 0);
  const option = useCallback(
    (palette: Palette) => revenueOption(monthlyRevenue(history.months), currency, palette),
    [history.months, currency],
  );
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
      alt={words.chartAlt(months.length, money(total, currency))}
      option={option}
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

function revenueOption(months: MonthlyRevenue[], currency: string | null, palette: Palette) {
  const thisYear = months.at(-1)?.month.slice(0, 4);
  return {
    ...chartFrame({
      palette,
      categories: months.map((each) => month(each.month)),
      exact: (value) => money(value, currency),
      short: (value) => compactMoney(value, currency),
    }),
    series: [
      {
        type: 'bar',
        name: words.revenue,
        barCategoryGap: '28%',
        data: months.map((each) => ({
          value: each.revenue,
          itemStyle: {
            color: each.month.startsWith(thisYear ?? '') ? palette.accent : palette.soft,
            borderRadius: each.revenue >= 0 ? [3, 3, 0, 0] : [0, 0, 3, 3],
          },
        })),
      },
    ],
  };
}
