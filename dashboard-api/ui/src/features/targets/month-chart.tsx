import { SmallChart } from '@/components/small-chart';
import type { AgentMonth } from '@/lib/api';
import { month as monthName, percent } from '@/lib/format';
import { messages } from '@/lib/messages';
import { targets as targetWords } from '@/lib/words/pages/targets';

const words = targetWords.agent;
const TARGET = 100;

/** Sales of each month against its target, which is the line at 100%. */
export function MonthChart({ months }: { months: AgentMonth[] }) {
  return (
    months.some((month) => month.sales_pct !== null) && (
      <SmallChart
        alt={words.chart}
        height={200}
        categories={months.map((month) => monthName(month.month.slice(0, 7)))}
        bars={months.map(({ sales_pct: value }) => ({ value, soft: (value ?? 0) < TARGET }))}
        line={{ name: messages.account.target, values: months.map(() => TARGET) }}
        exact={(value) => percent(value, 1)}
        short={(value) => percent(value)}
      />
    )
  );
}
