import { useCallback } from 'react';
import { Chart, type Palette } from '@/components/chart';
import type { AgentMonth } from '@/lib/api';
import { month as monthName } from '@/lib/format';
import { messages } from '@/lib/messages';

const ALT = messages.targets.agent.chart;

/** Sales of each month against its target, which is the line at 100%. */
export function MonthChart({ months }: { months: AgentMonth[] }) {
  const option = useCallback((palette: Palette) => monthOption(months, palette), [months]);
  return months.some((month) => month.sales_pct !== null) ? <Chart alt={ALT} height={200} option={option} /> : null;
}

function monthOption(months: AgentMonth[], palette: Palette) {
  return {
    grid: { left: 56, right: 24, top: 16, bottom: 28 },
    tooltip: { trigger: 'axis', valueFormatter: (value: number) => `${value}%` },
    xAxis: {
      type: 'category',
      data: months.map((month) => monthName(month.month.slice(0, 7))),
      axisLabel: { color: palette.muted },
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      axisLabel: { color: palette.muted, formatter: '{value}%' },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 28,
        data: months.map((month) => ({
          value: month.sales_pct,
          itemStyle: { color: (month.sales_pct ?? 0) >= 100 ? palette.accent : palette.soft },
        })),
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: palette.ink },
          data: [{ yAxis: 100 }],
        },
      },
    ],
  };
}
