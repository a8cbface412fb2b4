import { useCallback, useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import { IconTargetArrow } from '@tabler/icons-react';
import { byWeek, type WeekCloseness } from '@/features/accuracy/accuracy';
import { Card } from '@/components/card';
import { Chart, type Palette } from '@/components/chart';
import { PlainTable } from '@/components/plain-table';
import { EmptyState } from '@/components/states';
import type { AccuracyWeek } from '@/lib/api';
import { localToday, shortDay } from '@/lib/days';
import { count, decimal, share } from '@/lib/format';
import { messages } from '@/lib/messages';

const words = messages.accuracy;
const HEIGHT = 240;

/** Days between date and order, week by week; as a chart or as a table with everything else. */
export function ErrorChart({ weeks }: { weeks: AccuracyWeek[] }) {
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const option = useCallback((palette: Palette) => errorOption(byWeek(weeks), palette), [weeks]);
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
    <Card
      title={words.chart}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={words.chart}
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
        <Chart alt={words.chartAlt(rows.length, decimal(last.error))} height={HEIGHT} option={option} />
      ) : (
        <PlainTable
          label={words.chart}
          maxHeight={HEIGHT}
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
      )}
    </Card>
  );
}

function errorOption(weeks: WeekCloseness[], palette: Palette) {
  return {
    grid: { left: 4, right: 12, top: 16, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontSize: 12 },
      valueFormatter: (value: number) => decimal(value),
    },
    xAxis: {
      type: 'category',
      data: weeks.map((each) => shortDay(each.week, localToday())),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.muted, fontSize: 11, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitNumber: 3,
      splitLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.muted, fontSize: 11 },
    },
    series: [
      {
        type: 'bar',
        name: words.stats.error,
        barMaxWidth: 36,
        itemStyle: { color: palette.accent, borderRadius: [3, 3, 0, 0] },
        data: weeks.map((each) => each.error),
      },
    ],
  };
}
