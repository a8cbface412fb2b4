import { useState } from 'react';
import { Link } from 'react-router';
import { SegmentedControl } from '@mantine/core';
import { LEVELS, type Level, sortRows, type TeamRow, type TeamSort } from '@/features/team/team-rows';
import { Card } from '@/components/card';
import { Delta } from '@/components/delta';
import { ExportButton } from '@/components/export-button';
import { PlainTable } from '@/components/plain-table';
import { Lines } from '@/components/states';
import { compactMoney, count } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './team.module.css';

const words = messages.team;
const FIGURES = [
  'accounts',
  'due_this_week',
  'overdue',
  'low_health',
  'ytd_revenue',
  'pace_pct',
  'revenue_at_risk',
] as const;

type TeamTableProps = {
  level: Level;
  onLevel: (level: Level) => void;
  /** Undefined while they are on their way. */
  rows: TeamRow[] | undefined;
  currency: string | null;
};

/** One row each, every figure with a bar to the largest of its column, so that they compare at a glance. */
export function TeamTable({ level, onLevel, rows, currency }: TeamTableProps) {
  const [sort, setSort] = useState<TeamSort>({ by: 'revenue_at_risk', descending: true });
  const title = words.sideBySide[level];
  const largest = (figure: (typeof FIGURES)[number]) => Math.max(1, ...(rows ?? []).map((row) => row[figure] ?? 0));
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
          rows={sortRows(rows, sort).map((row) => ({
            id: row.name ?? '',
            cells: [
              <Name key="name" row={row} none={words.none[level]} />,
              count(row.accounts),
              <Bar
                key="week"
                value={row.due_this_week}
                of={largest('due_this_week')}
                text={count(row.due_this_week)}
              />,
              <Bar key="overdue" value={row.overdue} of={largest('overdue')} text={count(row.overdue)} tone="act" />,
              <Bar
                key="low"
                value={row.low_health}
                of={largest('low_health')}
                text={count(row.low_health)}
                tone="watch"
              />,
              <Bar
                key="ytd"
                value={row.ytd_revenue}
                of={largest('ytd_revenue')}
                text={compactMoney(row.ytd_revenue, currency)}
              />,
              <Delta key="pace" value={row.pace_pct} />,
              <Bar
                key="risk"
                value={row.revenue_at_risk}
                of={largest('revenue_at_risk')}
                text={compactMoney(row.revenue_at_risk, currency)}
                tone="act"
              />,
            ],
          }))}
        />
      )}
    </Card>
  );
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
    <Link to={row.address} className={classes.name}>
      {row.name}
    </Link>
  );
}

type BarProps = { value: number; of: number; text: string; tone?: 'act' | 'watch' };

function Bar({ value, of, text, tone }: BarProps) {
  return (
    <span className={classes.figure}>
      <span className={classes.bar} data-tone={tone} aria-hidden>
        <span style={{ width: `${Math.max(0, (value / of) * 100)}%` }} />
      </span>
      {text}
    </span>
  );
}
