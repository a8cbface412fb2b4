import { IconTargetArrow } from '@tabler/icons-react';
import { byWeek } from '@/features/accuracy/accuracy';
import { Card } from '@/components/card';
import { CHART_HEIGHT, ChartCard } from '@/components/chart-card';
import { PlainTable } from '@/components/plain-table';
import { SmallChart } from '@/components/small-chart';
import { EmptyState } from '@/components/states';
import type { AccuracyWeek } from '@/lib/api';
import { localToday, shortDay } from '@/lib/days';
import { count, decimal, share } from '@/lib/format';
import { accuracy as words } from '@/lib/words/pages/accuracy';

/** Days between date and order, week by week; as a chart or as a table with everything else. */
export function ErrorChart({ weeks }: { weeks: AccuracyWeek[] }) {
  const rows = byWeek(weeks);
  const last = rows.at(-1);
  if (!last) {
    return (
      <Card title={words.chart}>
        <EmptyState icon={IconTargetArrow} {...words.empty} />
      </Card>
    );
  }
  return (
    <ChartCard
      title={words.chart}
      chart={
        <SmallChart
          alt={words.chartAlt(rows.length, decimal(last.error))}
          height={CHART_HEIGHT}
          categories={rows.map((each) => shortDay(each.week, localToday()))}
          bars={rows.map((each) => ({ value: each.error }))}
          exact={(value) => decimal(value)}
          short={(value) => decimal(value)}
        />
      }
      table={
        <PlainTable
          label={words.chart}
          maxHeight={CHART_HEIGHT}
          columns={[
            { header: words.week },
            { header: words.stats.purchases, end: true },
            { header: words.stats.error, end: true },
            { header: words.stats.within3, end: true },
            { header: words.stats.within7, end: true },
            { header: words.stats.inside, end: true },
          ]}
          rows={rows.toReversed().map((each) => ({
            id: each.week,
            cells: [
              shortDay(each.week, localToday()),
              count(each.purchases),
              decimal(each.error),
              share(each.within3),
              share(each.within7),
              share(each.inside_window),
            ],
          }))}
        />
      }
    />
  );
}
