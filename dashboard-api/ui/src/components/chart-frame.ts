import type { Palette } from '@/components/chart';

type Frame = {
  palette: Palette;
  categories: string[];
  /** Of a value, in the tooltip. */
  exact: (value: number) => string;
  /** Of a value, at the axis. */
  short: (value: number) => string;
  pointer?: 'shadow' | 'line';
};

/** What every chart over a row of categories has in common: margins, axes, tooltip. */
export function chartFrame({ palette, categories, exact, short, pointer = 'shadow' }: Frame) {
  return {
    grid: { left: 4, right: 4, top: 12, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      axisPointer: {
        type: pointer,
        shadowStyle: { color: palette.line, opacity: 0.4 },
        lineStyle: { color: palette.soft },
      },
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontSize: 12 },
      valueFormatter: exact,
    },
    xAxis: {
      type: 'category',
      data: categories,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.muted, fontSize: 11, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      splitNumber: 3,
      splitLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.muted, fontSize: 11, formatter: short },
    },
  };
}
