import { useCallback } from 'react';
import { Chart, type Palette } from '@/components/chart';
import { CHART_HEIGHT, ChartCard } from '@/components/chart-card';
import { PlainTable } from '@/components/plain-table';
import type { Scorecard } from '@/lib/api';
import { count, decimal, share } from '@/lib/format';
import { backtest as words } from '@/lib/words/pages/backtest';

type Chance = Scorecard['chances'][number];

/** Chances that were given against what came, ours beside the published model's. */
export function CalibrationChart({ chances }: { chances: Chance[] }) {
  const option = useCallback((palette: Palette) => calibrationOption(chances, palette), [chances]);
  return (
    <ChartCard
      title={words.calibration}
      hint={words.calibrationHint}
      chart={
        <Chart
          alt={words.calibrationAlt(decimal(100 * (oursOf(chances)?.calibration_error ?? 0)))}
          height={CHART_HEIGHT}
          option={option}
        />
      }
      table={<Tenths chances={chances} />}
    />
  );
}

function oursOf(chances: Chance[]) {
  return chances.find(({ method }) => method === 'ROADBOOK');
}

function Tenths({ chances }: { chances: Chance[] }) {
  return (
    <PlainTable
      label={words.calibration}
      maxHeight={CHART_HEIGHT}
      columns={[{ header: words.said }, { header: words.came, end: true }, { header: words.times, end: true }]}
      rows={(oursOf(chances)?.tenths ?? []).map((tenth) => ({
        id: String(tenth.said),
        cells: [share(tenth.said), share(tenth.came), count(tenth.count)],
      }))}
    />
  );
}

function calibrationOption(chances: Chance[], palette: Palette) {
  const axis = {
    type: 'value',
    min: 0,
    max: 1,
    splitNumber: 5,
    axisTick: { show: false },
    axisLabel: { color: palette.muted, fontSize: 11, formatter: (value: number) => share(value) },
  };
  const line = (method: Chance['method'], color: string, width: number) => ({
    type: 'line',
    name: words.methods[method],
    symbol: 'circle',
    symbolSize: width * 4,
    lineStyle: { color, width },
    itemStyle: { color },
    data: (chances.find((each) => each.method === method)?.tenths ?? []).map(({ said, came }) => [said, came]),
  });
  return {
    grid: { left: 4, right: 16, top: 20, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'item',
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontSize: 12 },
      valueFormatter: (value: number) => share(value),
    },
    xAxis: { ...axis, splitLine: { show: false }, axisLine: { lineStyle: { color: palette.line } } },
    yAxis: { ...axis, axisLine: { show: false }, splitLine: { lineStyle: { color: palette.line } } },
    series: [
      {
        type: 'line',
        name: words.right,
        symbol: 'none',
        silent: true,
        lineStyle: { color: palette.muted, width: 1, type: 'dashed' },
        data: [
          [0, 0],
          [1, 1],
        ],
      },
      line('BG_NBD', palette.muted, 1.5),
      line('ROADBOOK', palette.accent, 2.5),
    ],
  };
}
