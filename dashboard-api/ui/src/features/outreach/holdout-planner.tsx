import { useState } from 'react';
import { Select } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { holdoutDesignQuery } from '@/features/outreach/holdout-queries';
import { StartHoldout } from '@/features/outreach/holdout-switch';
import { Card } from '@/components/card';
import { CHART_HEIGHT, ChartCard } from '@/components/chart-card';
import { PlainTable } from '@/components/plain-table';
import { SmallChart } from '@/components/small-chart';
import { Stat, Stats } from '@/components/stat';
import { EmptyState, Loaded } from '@/components/states';
import type { HoldoutDesign } from '@/lib/api';
import { dayWithYear } from '@/lib/days';
import { count, decimal, share } from '@/lib/format';
import { holdout as words } from '@/lib/words/pages/holdout';
import classes from './outreach.module.css';

const names = words.plan;
const PERCENTS = [5, 10, 20, 30, 50];
const POINTS = [2, 3, 5, 10, 15];

/** What a comparison could tell and when, while one chooses. */
export function HoldoutPlanner({ mayStart }: { mayStart: boolean }) {
  const [percent, setPercent] = useState(20);
  const [points, setPoints] = useState(5);
  const design = useQuery(holdoutDesignQuery({ percent, points }));
  return (
    <Loaded query={design}>
      {(data) =>
        data.detectable.length === 0 ? (
          <Card title={names.title}>
            <EmptyState icon={IconScale} {...names.nobody} />
          </Card>
        ) : (
          <>
            <Card title={names.title} hint={names.hint}>
              <div className={classes.side}>
                <div className={classes.choices}>
                  <Choice
                    label={names.percent}
                    value={percent}
                    of={PERCENTS}
                    say={(n) => `${n}%`}
                    onChange={setPercent}
                  />
                  <Choice
                    label={names.points}
                    value={points}
                    of={POINTS}
                    say={names.pointsOption}
                    onChange={setPoints}
                  />
                  {mayStart && data.known_by !== null && (
                    <StartHoldout plan={{ percent, points }} leftOut={leftOut(data)} knownBy={data.known_by} />
                  )}
                </div>
                <Figures design={data} />
              </div>
            </Card>
            <Detectable design={data} />
          </>
        )
      }
    </Loaded>
  );
}

type ChoiceProps = {
  label: string;
  value: number;
  of: number[];
  say: (value: number) => string;
  onChange: (value: number) => void;
};

function Choice({ label, value, of, say, onChange }: ChoiceProps) {
  return (
    <Select
      size="xs"
      label={label}
      allowDeselect={false}
      value={String(value)}
      data={of.map((each) => ({ value: String(each), label: say(each) }))}
      onChange={(chosen) => onChange(Number(chosen ?? value))}
    />
  );
}

function leftOut({ accounts, percent }: HoldoutDesign): number {
  return Math.round((accounts * percent) / 100);
}

function Figures({ design }: { design: HoldoutDesign }) {
  const known = design.known_by;
  return (
    <Stats>
      <Stat
        label={names.knownBy}
        hint={known === null ? names.tooLongText : names.knownByHint}
        value={known === null ? names.tooLong : dayWithYear(known)}
        tone={known === null ? 'watch' : 'plain'}
        detail={known === null ? names.tooLongText : names.months(design.months ?? 0)}
      />
      <Stat label={names.accounts} hint={names.accountsHint} value={count(design.accounts)} />
      <Stat label={names.leftOut} hint={names.leftOutHint} value={count(leftOut(design))} />
      <Stat label={names.rate} hint={names.rateHint(design.window_days)} value={share(design.rate)} />
    </Stats>
  );
}

function Detectable({ design: { detectable } }: { design: HoldoutDesign }) {
  const points = detectable.map((each) => each.points);
  return (
    <ChartCard
      title={names.chart}
      hint={names.chartHint}
      chart={
        <SmallChart
          alt={names.chartAlt(decimal(points[0]), decimal(points.at(-1)))}
          height={CHART_HEIGHT}
          categories={detectable.map(({ months }) => names.months(months))}
          bars={points.map((value) => ({ value }))}
          exact={(value) => decimal(value)}
          short={(value) => decimal(value, 0)}
        />
      }
      table={
        <PlainTable
          label={names.chart}
          maxHeight={CHART_HEIGHT}
          columns={[{ header: names.month }, { header: names.smallest, end: true }]}
          rows={detectable.map(({ months, points: value }) => ({
            id: String(months),
            cells: [names.months(months), decimal(value)],
          }))}
        />
      }
    />
  );
}
