import { useQuery } from '@tanstack/react-query';
import { comparisonQuery } from '@/features/files/batch-queries';
import { Notice } from '@/components/notice';
import { PlainTable } from '@/components/plain-table';
import { Tag } from '@/components/tag';
import type { Batch, Comparison } from '@/lib/api';
import { count, decimal, NONE, percent } from '@/lib/format';
import { data as dataWords } from '@/lib/words/pages/data';
import { comparison as words } from '@/lib/words/pages/comparison';
import classes from './files.module.css';

/** A figure in its own measure. */
function measured(figure: Comparison['figure'], value: number): string {
  switch (figure) {
    case 'LINES':
      return count(Math.round(value));
    case 'PRICES':
      return words.times(decimal(value, 2));
    default:
      return percent(value * 100, value > 0 && value < 0.01 ? 1 : 0);
  }
}

function usual({ figure, usual_from: from, usual_to: to }: Comparison): string {
  return from === null || to === null ? NONE : words.between(measured(figure, from), measured(figure, to));
}

function told({ figure, value }: Comparison): string {
  return `${words.figures[figure]}: ${measured(figure, value)}`;
}

/** Why a file that was read and not imported waits: it is unlike earlier ones, or too many of its rows were rejected. */
export function HeldBack({ batch }: { batch: Batch }) {
  const { data } = useQuery(comparisonQuery(batch));
  const unusual = data?.filter((each) => each.unusual).map(told) ?? [];
  const held = unusual.length > 0;
  return (
    <Notice tone="watch" title={held ? words.heldTitle : dataWords.states.QUARANTINED}>
      {held ? words.held(unusual) : dataWords.quarantined}
    </Notice>
  );
}

/** What a file is like beside earlier ones; nothing for what was never measured. */
export function BatchComparison({ batch }: { batch: Batch }) {
  const { data } = useQuery(comparisonQuery(batch));
  if (!data || data.length === 0) {
    return null;
  }
  return (
    <section aria-label={words.title} className={classes.rejects}>
      <div className={classes.rejectsHead}>
        <h3>{words.title}</h3>
      </div>
      <PlainTable
        label={words.title}
        columns={[
          { header: words.columns.figure },
          { header: words.columns.value, end: true },
          { header: words.columns.usual, end: true },
        ]}
        rows={data.map((each) => ({
          id: each.figure,
          cells: [
            <span key="figure">
              {words.figures[each.figure]} {each.unusual && <Tag tone="watch">{words.unusual}</Tag>}
            </span>,
            measured(each.figure, each.value),
            usual(each),
          ],
        }))}
      />
      {data.every((each) => each.figure === 'PRICES' || each.usual_from === null) && (
        <p className={`muted ${classes.few ?? ''}`}>{words.few}</p>
      )}
    </section>
  );
}
