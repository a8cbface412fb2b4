import { useCallback } from 'react';
import { IconChartLine } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { holdoutReadingsQuery } from '@/features/outreach/holdout-queries';
import { Card } from '@/components/card';
import { Chart, type Palette } from '@/components/chart';
import { CHART_HEIGHT, ChartCard } from '@/components/chart-card';
import { chartFrame } from '@/components/chart-frame';
import { ExportButton } from '@/components/export-button';
import { PlainTable } from '@/components/plain-table';
import { EmptyState, Loaded } from '@/components/states';
import type { Holdout, HoldoutReading } from '@/lib/api';
import { dayAndMonth, fullDay } from '@/lib/days';
import { count, decimal } from '@/lib/format';
import { holdout as words } from '@/lib/words/pages/holdout';

const names = words.chart;

/** Of a share of orders: of a hundred reminders. */
export function per100(difference: number): string {
  return decimal(difference * 100);
}

type Day = { day: string; due: number; low: number; best: number; high: number };

/** The range of the difference as it was read on each day. */
export function HoldoutChart({ holdout: { holdout_id } }: { holdout: Holdout }) {
  const readings = useQuery(holdoutReadingsQuery(holdout_id));
  return (
    <Loaded query={readings}>
      {({ items, total }) => {
        const days = items.flatMap(dayOf).toReversed();
        const exported = (
          <ExportButton
            path="/api/outreach/holdout/readings"
            query={{ holdout: holdout_id }}
            fileName={words.fileName}
            total={total}
          />
        );
        return days.length === 0 ? (
          <Card title={names.title} actions={total > 0 && exported}>
            <EmptyState icon={IconChartLine} {...names.empty} />
          </Card>
        ) : (
          <Ranges days={days} actions={exported} />
        );
      }}
    </Loaded>
  );
}

function dayOf(reading: HoldoutReading): Day[] {
  const { day, orders_low: low, orders_difference: best, orders_high: high } = reading;
  return low === null || best === null || high === null
    ? []
    : [{ day, due: reading.treated_cycles + reading.held_out_cycles, low, best, high }];
}

function Ranges({ days, actions }: { days: Day[]; actions: React.ReactNode }) {
  const option = useCallback((palette: Palette) => rangeOption(days, palette), [days]);
  const last = days.at(-1);
  return (
    <ChartCard
      title={names.title}
      hint={names.hint}
      actions={actions}
      chart={
        <Chart
          alt={names.alt(days.length, per100(last?.low ?? 0), per100(last?.high ?? 0))}
          height={CHART_HEIGHT}
          option={option}
        />
      }
      table={
        <PlainTable
          label={names.title}
          maxHeight={CHART_HEIGHT}
          columns={[
            { header: names.day },
            { header: names.due, end: true },
            { header: names.low, end: true },
            { header: names.best, end: true },
            { header: names.high, end: true },
          ]}
          rows={days.toReversed().map(({ day, due, low, best, high }) => ({
            id: day,
            cells: [fullDay(day), count(due), per100(low), per100(best), per100(high)],
          }))}
        />
      }
    />
  );
}

function rangeOption(days: Day[], palette: Palette) {
  const line = (name: string, end: (day: Day) => number, width: number, type: 'solid' | 'dashed') => ({
    type: 'line',
    name,
    symbol: days.length === 1 ? 'circle' : 'none',
    lineStyle: { color: width > 2 ? palette.accent : palette.muted, width, type },
    itemStyle: { color: width > 2 ? palette.accent : palette.muted },
    data: days.map((day) => end(day) * 100),
  });
  return {
    ...chartFrame({
      palette,
      categories: days.map(({ day }) => dayAndMonth(day)),
      exact: (value) => decimal(value),
      short: (value) => decimal(value, 0),
      pointer: 'line',
    }),
    series: [
      line(names.high, ({ high }) => high, 1.5, 'dashed'),
      {
        ...line(names.best, ({ best }) => best, 2.5, 'solid'),
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: palette.ink, width: 1 },
          data: [{ yAxis: 0 }],
        },
      },
      line(names.low, ({ low }) => low, 1.5, 'dashed'),
    ],
  };
}
