import { useCallback } from 'react';
import { Chart, type Palette } from '@/components/chart';
import { CHART_HEIGHT, ChartCard } from '@/components/chart-card';
import { chartFrame } from '@/components/chart-frame';
import { PlainTable } from '@/components/plain-table';
import type { Scorecard } from '@/lib/api';
import { share } from '@/lib/format';
import { backtest as words } from '@/lib/words/pages/backtest';

type Bar = Scorecard['errors'][number];

const CLOSE_DAYS = 3;

/** How many dates were how early or late, ours beside the simple rule's. */
export function ErrorHistogram({ bars }: { bars: Bar[] }) {
  const option = useCallback((palette: Palette) => histogramOption(bars, palette), [bars]);
  const close = bars.find(({ over, up_to }) => over === -CLOSE_DAYS && up_to === CLOSE_DAYS);
  return (
    <ChartCard
      title={words.histogram}
      hint={words.histogramHint}
      chart={<Chart alt={words.histogramAlt(share(close?.ours))} height={CHART_HEIGHT} option={option} />}
      table={
        <PlainTable
          label={words.histogram}
          maxHeight={CHART_HEIGHT}
          columns={[
            { header: words.daysLate },
            { header: words.ours, end: true },
            { header: words.simpleError, end: true },
          ]}
          rows={bars.map((bar) => ({
            id: range(bar),
            cells: [range(bar), share(bar.ours), share(bar.simple)],
          }))}
        />
      }
    />
  );
}

function range({ over, up_to }: Bar): string {
  if (over === null) {
    return words.upTo(up_to ?? 0);
  }
  return up_to === null ? words.over(over) : words.between(over, up_to);
}

function histogramOption(bars: Bar[], palette: Palette) {
  const series = (name: string, color: string, of: (bar: Bar) => number) => ({
    type: 'bar',
    name,
    barCategoryGap: '24%',
    barGap: '4%',
    itemStyle: { color, borderRadius: [2, 2, 0, 0] },
    data: bars.map(of),
  });
  return {
    ...chartFrame({ palette, categories: bars.map(range), exact: share, short: share }),
    series: [
      series(words.ours, palette.accent, (bar) => bar.ours),
      series(words.simpleError, palette.soft, (bar) => bar.simple),
    ],
  };
}
