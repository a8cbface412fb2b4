import { useState } from 'react';
import { Link } from 'react-router';
import { type RepFigures, type RepSort, sortReps } from '@/features/team/sort-reps';
import { Card } from '@/components/card';
import { Delta } from '@/components/delta';
import { PlainTable } from '@/components/plain-table';
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

type RepTableProps = { reps: RepFigures[]; currency: string | null };

/** One row a rep, each figure with a bar to the largest of its column, so that they compare at a glance. */
export function RepTable({ reps, currency }: RepTableProps) {
  const [sort, setSort] = useState<RepSort>({ by: 'revenue_at_risk', descending: true });
  const sorted = sortReps(reps, sort);
  const largest = (figure: (typeof FIGURES)[number]) => Math.max(1, ...reps.map((rep) => rep[figure] ?? 0));
  const heading = (by: RepSort['by']) => (
    <button
      type="button"
      className={classes.sorter}
      aria-pressed={sort.by === by}
      onClick={() => setSort({ by, descending: sort.by === by ? !sort.descending : by !== 'rep_name' })}
    >
      {words.columns[by]}
      {sort.by === by && <span aria-hidden>{sort.descending ? ' ↓' : ' ↑'}</span>}
    </button>
  );
  return (
    <Card title={words.reps} flush>
      <PlainTable
        label={words.reps}
        columns={[{ header: heading('rep_name') }, ...FIGURES.map((by) => ({ header: heading(by), end: true }))]}
        rows={sorted.map((rep) => ({
          id: rep.rep_id ?? '',
          cells: [
            <Name key="name" rep={rep} />,
            count(rep.accounts),
            <Bar key="week" value={rep.due_this_week} of={largest('due_this_week')} text={count(rep.due_this_week)} />,
            <Bar key="overdue" value={rep.overdue} of={largest('overdue')} text={count(rep.overdue)} tone="act" />,
            <Bar
              key="low"
              value={rep.low_health}
              of={largest('low_health')}
              text={count(rep.low_health)}
              tone="watch"
            />,
            <Bar
              key="ytd"
              value={rep.ytd_revenue}
              of={largest('ytd_revenue')}
              text={compactMoney(rep.ytd_revenue, currency)}
            />,
            <Delta key="pace" value={rep.pace_pct} />,
            <Bar
              key="risk"
              value={rep.revenue_at_risk}
              of={largest('revenue_at_risk')}
              text={compactMoney(rep.revenue_at_risk, currency)}
              tone="act"
            />,
          ],
        }))}
      />
    </Card>
  );
}

function Name({ rep }: { rep: RepFigures }) {
  return rep.rep_id === null ? (
    <span className="muted">{words.noRep}</span>
  ) : (
    <Link to={`/accounts?rep=${encodeURIComponent(rep.rep_id)}`} className={classes.name}>
      {rep.rep_name ?? rep.rep_id}
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
