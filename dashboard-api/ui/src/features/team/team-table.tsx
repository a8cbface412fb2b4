import { useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import { LEVELS, type Level, sortRows, type TeamRow, type TeamSort } from '@/features/team/team-rows';
import { Bar } from '@/components/bar';
import { Card } from '@/components/card';
import { Delta } from '@/components/delta';
import { ExportButton } from '@/components/export-button';
import { NameLink } from '@/components/name-link';
import { PlainTable } from '@/components/plain-table';
import { Lines } from '@/components/states';
import { compactMoney, count } from '@/lib/format';
import { team as words } from '@/lib/words/pages/team';
import classes from './team.module.css';

const FIGURES = [
  'accounts',
  'due_this_week',
  'overdue',
  'low_health',
  'ytd_revenue',
  'pace_pct',
  'revenue_at_risk',
] as const;

/** Figures with a bar. */
type Drawn = Exclude<(typeof FIGURES)[number], 'accounts' | 'pace_pct'>;

type TeamTableProps = {
  level: Level;
  onLevel: (level: Level) => void;
  /** Undefined while they are on their way. */
  rows: TeamRow[] | undefined;
  currency: string | null;
};

/**
 * One row each, every figure with a bar to the largest of its column, so that they compare at a glance. Accounts that
 * belong to nobody are nothing to compare with.
 */
export function TeamTable({ level, onLevel, rows, currency }: TeamTableProps) {
  const [sort, setSort] = useState<TeamSort>({ by: 'revenue_at_risk', descending: true });
  const title = words.sideBySide[level];
  const largest = largestOf((rows ?? []).filter((row) => row.address !== null));
  const heading = (by: TeamSort['by']) => (
    <button
      type="button"
      className={classes.sorter}
      aria-pressed={sort.by === by}
      onClick={() => setSort({ by, descending: sort.by === by ? !sort.descending : by !== 'name' })}
    >
      {by === 'name' ? words.one[level] : words.columns[by]}
      {sort.by === by && <span aria-hidden>{sort.descending ? ' ↓' : ' ↑'}</span>}
    </button>
  );
  return (
    <Card title={title} flush actions={<Actions level={level} onLevel={onLevel} total={rows?.length} />}>
      {rows === undefined ? (
        <Lines count={5} />
      ) : (
        <PlainTable
          label={title}
          columns={[{ header: heading('name') }, ...FIGURES.map((by) => ({ header: heading(by), end: true }))]}
          rows={sortRows(rows, sort).map((row) => {
            const bar = (figure: Drawn, text: string, tone?: 'act' | 'watch') => (
              <Bar
                key={figure}
                percent={row.address === null ? null : (row[figure] / largest[figure]) * 100}
                text={text}
                tone={tone}
                narrow
              />
            );
            return {
              id: row.address ?? '',
              cells: [
                <Name key="name" row={row} none={words.none[level]} />,
                count(row.accounts),
                bar('due_this_week', count(row.due_this_week)),
                bar('overdue', count(row.overdue), 'act'),
                bar('low_health', count(row.low_health), 'watch'),
                bar('ytd_revenue', compactMoney(row.ytd_revenue, currency)),
                <Delta key="pace" value={row.pace_pct} />,
                bar('revenue_at_risk', compactMoney(row.revenue_at_risk, currency), 'act'),
              ],
            };
          })}
        />
      )}
    </Card>
  );
}

function largestOf(rows: TeamRow[]): Record<Drawn, number> {
  const largest = { due_this_week: 1, overdue: 1, low_health: 1, ytd_revenue: 1, revenue_at_risk: 1 };
  for (const figure of Object.keys(largest) as Drawn[]) {
    largest[figure] = rows.reduce((most, row) => Math.max(most, row[figure]), 1);
  }
  return largest;
}

const FILES = {
  reps: { path: '/api/sales-manager/overview', fileName: 'team.csv' },
  regions: { path: '/api/sales-manager/regions', fileName: 'regions.csv' },
  companies: { path: '/api/sales-manager/companies', fileName: 'companies.csv' },
};

function Actions({ level, onLevel, total }: Pick<TeamTableProps, 'level' | 'onLevel'> & { total: number | undefined }) {
  return (
    <span className={classes.actions}>
      {total !== undefined && <ExportButton {...FILES[level]} query={{}} total={total} />}
      <Switch level={level} onLevel={onLevel} />
    </span>
  );
}

function Switch({ level, onLevel }: Pick<TeamTableProps, 'level' | 'onLevel'>) {
  return (
    <SegmentedControl
      size="xs"
      className={classes.switch ?? ''}
      aria-label={words.by}
      value={level}
      onChange={onLevel}
      data={LEVELS.map((value) => ({ value, label: words.levels[value] }))}
    />
  );
}

function Name({ row, none }: { row: TeamRow; none: string }) {
  return row.address === null ? (
    <span className="muted">{none}</span>
  ) : (
    <NameLink to={row.address} name={row.name ?? none} />
  );
}
