import { useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import { IconHistoryToggle } from '@tabler/icons-react';
import { Card } from '@/components/card';
import { CHART_HEIGHT, ChartCard } from '@/components/chart-card';
import { PlainTable } from '@/components/plain-table';
import { SmallChart } from '@/components/small-chart';
import { EmptyState } from '@/components/states';
import type { Snapshot, Snapshots } from '@/lib/api';
import { dayAndMonth, dayNumber, dayWithYear, fromDayNumber } from '@/lib/days';
import { decimal, NONE, share } from '@/lib/format';
import { messages } from '@/lib/messages';

const words = messages.account;

type Metric = keyof typeof words.metrics;
type Measure = {
  of: (snapshot: Snapshot) => number | null;
  text: (value: number) => string;
  /** Where there is little room. */
  short?: (value: number) => string;
  fromZero: boolean;
};

const MEASURES: Record<Metric, Measure> = {
  health: { of: ({ prediction }) => prediction.health_score, text: (value) => decimal(value), fromZero: true },
  churn: { of: ({ prediction }) => prediction.churn.risk, text: share, fromZero: true },
  next: {
    of: ({ prediction }) => (prediction.expected ? dayNumber(prediction.expected.on) : null),
    text: (value) => dayWithYear(fromDayNumber(value)),
    short: (value) => dayAndMonth(fromDayNumber(Math.round(value))),
    fromZero: false,
  },
};
const METRICS = Object.keys(MEASURES) as Metric[];

/** How what was said of an account changed from one kept day to the next. */
export function LookBack({ snapshots: { items } }: { snapshots: Snapshots }) {
  const [metric, setMetric] = useState<Metric>('health');
  const measure = MEASURES[metric];
  if (items.length === 0) {
    return (
      <Card title={words.lookBack}>
        <EmptyState icon={IconHistoryToggle} {...words.noLookBack} />
      </Card>
    );
  }
  return (
    <ChartCard
      title={words.lookBack}
      hint={words.lookBackHint}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={words.lookBackHint}
          value={metric}
          onChange={setMetric}
          data={METRICS.map((each) => ({ value: each, label: words.metrics[each] }))}
        />
      }
      chart={
        <SmallChart
          alt={words.lookBackAlt(words.metrics[metric], items.length)}
          height={CHART_HEIGHT}
          categories={items.map((each) => dayWithYear(each.as_of))}
          line={{ name: words.metrics[metric], values: items.map(measure.of), steps: true }}
          exact={measure.text}
          short={measure.short ?? measure.text}
          fromZero={measure.fromZero}
        />
      }
      table={
        <PlainTable
          label={words.lookBack}
          maxHeight={CHART_HEIGHT}
          columns={[
            { header: words.snapshotDay },
            ...METRICS.map((each) => ({ header: words.metrics[each], end: true })),
          ]}
          rows={items.toReversed().map((each) => ({
            id: each.as_of,
            cells: [dayWithYear(each.as_of), ...METRICS.map((name) => shown(MEASURES[name], each))],
          }))}
        />
      }
    />
  );
}

function shown({ of, text }: Measure, snapshot: Snapshot): string {
  const value = of(snapshot);
  return value === null ? NONE : text(value);
}
