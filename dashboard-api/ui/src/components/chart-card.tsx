import { type ReactNode, useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import { Card } from '@/components/card';
import { Chart } from '@/components/chart';
import { messages } from '@/lib/messages';

const words = messages.common;

type ChartCardProps = {
  title: string;
  hint?: string;
  actions?: ReactNode;
  alt: string;
  option: Parameters<typeof Chart>[0]['option'];
  table: ReactNode;
};

export const CHART_HEIGHT = 272;

/** A chart that can be read as a table too. */
export function ChartCard({ title, hint, actions, alt, option, table }: ChartCardProps) {
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
      {view === 'chart' ? <Chart alt={alt} height={CHART_HEIGHT} option={option} /> : table}
    </Card>
  );
}
