import { safeShare } from '@/features/recommendations/run-quality';
import type { GridColumn } from '@/components/grid-column';
import { NameLink } from '@/components/name-link';
import { runPath } from '@/features/recommendations/addresses';
import type { RecommendationRunSummary } from '@/lib/api';
import { localToday, shortDay } from '@/lib/days';
import { count, fullInstant, instantWords, share } from '@/lib/format';
import { recommendations as words } from '@/lib/words/pages/recommendations';
import classes from './recommendations.module.css';

type Run = RecommendationRunSummary;

const names = words.columns;
const hints = words.hints;

const figure = (id: keyof typeof names, width: number, cell: (run: Run) => string): GridColumn<Run> => ({
  id,
  header: names[id],
  width,
  align: 'end',
  ...(id in hints && { hint: hints[id as keyof typeof hints] }),
  cell,
});

export const RUN_COLUMNS: GridColumn<Run>[] = [
  {
    id: 'run',
    header: names.run,
    width: 164,
    grow: 1,
    cell: ({ id, begun_at }) => <NameLink to={runPath(id)} name={instantWords(begun_at, new Date())} />,
  },
  { id: 'asOf', header: names.asOf, width: 112, cell: ({ as_of }) => shortDay(as_of, localToday()) },
  { id: 'policy', header: names.policy, width: 96, cell: ({ policy }) => words.policies[policy] },
  {
    id: 'by',
    header: names.by,
    width: 110,
    grow: 1,
    cell: ({ requested_by }) => <span className={classes.ellipsis}>{requested_by}</span>,
  },
  figure('accounts', 92, ({ account_count, held_count }) => count(account_count - held_count)),
  figure('safe', 92, (run) => share(safeShare(run))),
  figure('stopped', 84, ({ item_count, passing_count }) => count(item_count - passing_count)),
  figure('warned', 92, ({ warned_count }) => count(warned_count)),
  figure('waiting', 96, ({ waiting_count }) => count(waiting_count)),
  figure('approved', 92, ({ approved_count }) => count(approved_count)),
  figure('left', 88, ({ exported_count }) => count(exported_count)),
];

export const RUN_CARD = {
  height: 68,
  render: (run: Run) => (
    <div className={classes.cardLine}>
      <span className={classes.name} title={fullInstant(run.begun_at)}>
        {instantWords(run.begun_at, new Date())}
      </span>
      <span className="num">{`${count(run.waiting_count)} ${names.waiting.toLowerCase()}`}</span>
      <span className="muted">{`${names.asOf} ${shortDay(run.as_of, localToday())}, ${words.policies[run.policy].toLowerCase()}`}</span>
      <span className="muted">{`${share(safeShare(run))} ${names.safe.toLowerCase()}`}</span>
    </div>
  ),
};
