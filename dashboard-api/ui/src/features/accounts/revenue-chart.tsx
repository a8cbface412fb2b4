import { useCallback, useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import { monthlyRevenue, type MonthlyRevenue } from '@/features/accounts/revenue';
import { Card } from '@/components/card';
import { Chart, type Palette } from '@/components/chart';
import { EmptyState } from '@/components/states';
import { PlainTable } from '@/components/plain-table';
import type { AccountHistory } from '@/lib/api';
import { compactMoney, count, money, month } from '@/lib/format';
import { messages } from '@/lib/messages';

const words = messages.account;

/** Two years of revenue by month, this year's in the accent; as a chart or as a table. */
export function RevenueChart({ history }: { history: AccountHistory }) {
  const [view, setView] = useState<'chart' | 'table'>('chart');
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
    <Card
      title={words.revenueChart}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={words.revenueChart}
          value={view}
          onChange={setView}
          data={[
            { value: 'chart' as const, label: words.chartChart },
            { value: 'table' as const, label: words.chartTable },
          ]}
        />
      }
    >
      {view === 'chart' ? (
        <Chart alt={words.chartAlt(months.length, money(total, currency))} height={272} option={option} />
      ) : (
        <PlainTable
          label={words.revenueChart}
          maxHeight={272}
          columns={[{ header: words.month }, { header: words.revenue, end: true }, { header: words.orders, end: true }]}
          rows={months.toReversed().map((each) => ({
            id: each.month,
            cells: [month(each.month), money(each.revenue, currency), count(each.orders)],
          }))}
        />
      )}
    </Card>
  );
}

function revenueOption(months: MonthlyRevenue[], currency: string | null, palette: Palette) {
  const thisYear = months.at(-1)?.month.slice(0, 4);
  return {
    grid: { left: 4, right: 4, top: 12, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: palette.line, opacity: 0.4 } },
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontSize: 12 },
      valueFormatter: (value: number) => money(value, currency),
    },
    xAxis: {
      type: 'category',
      data: months.map((each) => month(each.month)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.muted, fontSize: 11, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      splitNumber: 3,
      splitLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.muted, fontSize: 11, formatter: (value: number) => compactMoney(value, currency) },
    },
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
