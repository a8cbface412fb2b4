import { trendLine } from '@/features/account/trend-line';
import { Card } from '@/components/card';
import { CHART_HEIGHT, ChartCard } from '@/components/chart-card';
import { PlainTable } from '@/components/plain-table';
import { SmallChart } from '@/components/small-chart';
import { EmptyState } from '@/components/states';
import type { RevenueByYear } from '@/lib/api';
import { compactMoney, count, decimal, money, wholeMoney } from '@/lib/format';
import { messages } from '@/lib/messages';

const words = messages.account;
const columns = words.yearColumns;

/** Revenue by calendar year with the line through the complete ones; the year that still runs is paler. */
export function YearChart({ revenue }: { revenue: RevenueByYear }) {
  const { as_of: asOf, currency, years, trend } = revenue;
  const latest = years.at(-1);
  if (!latest) {
    return (
      <Card title={words.byYear}>
        <EmptyState {...words.noOrders} />
      </Card>
    );
  }
  return (
    <ChartCard
      title={words.byYear}
      hint={
        trend
          ? words.trend(signedMoney(trend.per_year, currency), decimal(trend.r2, 2), trend.first_year, trend.last_year)
          : words.noTrend
      }
      chart={
        <SmallChart
          alt={words.yearsAlt(years.length, `${yearName(latest, asOf)}: ${wholeMoney(latest.revenue, currency)}`)}
          height={CHART_HEIGHT}
          categories={years.map((each) => yearName(each, asOf))}
          bars={years.map((each) => ({ value: each.revenue, soft: !each.complete }))}
          {...(trend && { line: { name: words.trendName, values: trendLine(years, trend.per_year) } })}
          exact={(value) => wholeMoney(value, currency)}
          short={(value) => compactMoney(value, currency)}
        />
      }
      table={
        <PlainTable
          label={words.byYear}
          maxHeight={CHART_HEIGHT}
          columns={[
            { header: columns.year },
            { header: columns.revenue, end: true },
            { header: columns.orders, end: true },
            { header: columns.average, end: true },
            { header: columns.units, end: true },
            { header: columns.products, end: true },
          ]}
          rows={years.toReversed().map((each) => ({
            id: String(each.year),
            cells: [
              yearName(each, asOf),
              money(each.revenue, currency),
              count(each.orders),
              money(each.average_order_value, currency),
              decimal(each.units, 2),
              count(each.unique_skus),
            ],
          }))}
        />
      }
    />
  );
}

/** A year that is not whole still runs, or is the account's first and began late. */
function yearName({ year, complete }: RevenueByYear['years'][number], asOf: string): string {
  if (complete) {
    return String(year);
  }
  return asOf.startsWith(String(year)) ? words.yearSoFar(year) : words.yearInPart(year);
}

function signedMoney(amount: number, currency: string | null): string {
  return amount > 0 ? `+${wholeMoney(amount, currency)}` : wholeMoney(amount, currency);
}
