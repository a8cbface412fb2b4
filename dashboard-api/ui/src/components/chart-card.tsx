import { type ReactNode, useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import { Card } from '@/components/card';
import { messages } from '@/lib/messages';

const words = messages.common;

type ChartCardProps = {
  title: string;
  hint?: string;
  actions?: ReactNode;
  chart: ReactNode;
  table: ReactNode;
};

export const CHART_HEIGHT = 272;

/** A chart that can be read as a table too. */
export function ChartCard({ title, hint, actions, chart, table }: ChartCardProps) {
  const [view, setView] = useState<'chart' | 'table'>('chart');
  return (
    <Card
      title={title}
      {...(hint === undefined ? {} : { hint })}
      actions={
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          {actions}
          <SegmentedControl
            size="xs"
            aria-label={title}
            value={view}
            onChange={setView}
            data={[
              { value: 'chart' as const, label: words.chartChart },
              { value: 'table' as const, label: words.chartTable },
            ]}
          />
        </div>
      }
    >
      {view === 'chart' ? chart : table}
    </Card>
  );
}
