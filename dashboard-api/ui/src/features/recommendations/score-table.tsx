import { Hint } from '@/components/hint';
import { PlainTable } from '@/components/plain-table';
import type { RecommendedItem } from '@/lib/api';
import { fixed } from '@/lib/format';
import { messages } from '@/lib/messages';

const words = messages.recommendation;
const names = words.panel;

type ScoreTableProps = { item: RecommendedItem; multiplier: number | undefined };

/** What a score is made of, so that it can be added up. */
export function ScoreTable({ item: { contributions, scenario, score }, multiplier }: ScoreTableProps) {
  const sum = contributions.reduce((total, { points }) => total + points, 0);
  const line = (id: string, label: string, points: string) => ({ id, cells: [label, '', points] });
  return (
    <PlainTable
      label={names.score}
      columns={[{ header: names.feature }, { header: names.value, end: true }, { header: names.points, end: true }]}
      rows={[
        ...contributions.map(({ feature, value, points }) => ({
          id: feature,
          cells: [
            <Hint key="feature" text={words.featureHints[feature]}>
              {words.features[feature]}
            </Hint>,
            fixed(value, 2),
            fixed(points, 2),
          ],
        })),
        line('sum', names.sum, fixed(sum, 2)),
        ...(multiplier === undefined
          ? []
          : [line('multiplier', names.multiplier(words.scenarios[scenario]), `× ${fixed(multiplier, 2)}`)]),
        {
          id: 'score',
          cells: [<strong key="score">{names.total}</strong>, '', <strong key="n">{fixed(score, 2)}</strong>],
        },
      ]}
    />
  );
}
