import { accountName, cut, productName } from '@/features/recommendations/item-columns';
import type { Scenario } from '@/features/recommendations/item-queries';
import type { GridColumn } from '@/components/grid-column';
import { Tag, type Tone } from '@/components/tag';
import type { RecommendationChange } from '@/lib/api';
import { decimal, fixed, NONE } from '@/lib/format';
import { messages } from '@/lib/messages';
import { recommendationChanges as words } from '@/lib/words/pages/recommendation-changes';
import classes from './recommendations.module.css';

type Side = {
  scenario: Scenario | null;
  place: number | null;
  quantity: number | null;
  passes: boolean | null;
};

const names = words.columns;
const TONES: Record<RecommendationChange['change'], Tone> = { ENTERED: 'good', LEFT: 'plain', CHANGED: 'accent' };

/** What the list shows: a product as the earlier run saw it, and as this one does. */
export function changeColumns(repName: (id: string | null) => string): GridColumn<RecommendationChange>[] {
  return [
    { id: 'name', header: names.account, width: 180, grow: 2, sortable: true, cell: (row) => cut(accountName(row)) },
    { id: 'product', header: names.product, width: 180, grow: 2, cell: (row) => cut(productName(row)) },
    { id: 'change', header: names.change, width: 104, cell: ({ change }) => <ChangeTag change={change} /> },
    { id: 'before', header: names.before, width: 190, grow: 1, cell: (row) => cut(sideWords(before(row))) },
    { id: 'now', header: names.now, width: 190, grow: 1, cell: (row) => cut(sideWords(row)) },
    {
      id: 'score',
      header: names.score,
      width: 120,
      align: 'end',
      sortable: true,
      hint: messages.recommendation.scoreHint,
      cell: scores,
    },
    { id: 'rep', header: names.rep, width: 120, grow: 1, cell: ({ rep_id }) => cut(repName(rep_id)) },
  ];
}

export const CHANGE_CARD = {
  height: 88,
  render: (row: RecommendationChange) => (
    <div className={classes.cardLine}>
      <span className={`${classes.name ?? ''} ${classes.ellipsis ?? ''}`}>{productName(row)}</span>
      <ChangeTag change={row.change} />
      <span className={`muted ${classes.ellipsis ?? ''}`}>{accountName(row)}</span>
      <span className="num">{scores(row)}</span>
      <span className={`muted ${classes.ellipsis ?? ''}`}>{`${sideWords(before(row))} → ${sideWords(row)}`}</span>
    </div>
  ),
};

function ChangeTag({ change }: Pick<RecommendationChange, 'change'>) {
  return (
    <Tag tone={TONES[change]} quiet>
      {words.kinds[change]}
    </Tag>
  );
}

function before(row: RecommendationChange): Side {
  return {
    scenario: row.scenario_before,
    place: row.place_before,
    quantity: row.quantity_before,
    passes: row.passed_before,
  };
}

/** That it may not leave, why it is there, at which place, and how much of it. */
function sideWords({ scenario, place, quantity, passes }: Side): string {
  if (scenario === null || place === null) {
    return NONE;
  }
  return [
    passes === false && words.stopped,
    words.place(messages.recommendation.scenarios[scenario], place),
    quantity !== null && words.quantity(decimal(quantity, 0)),
  ]
    .filter(Boolean)
    .join(' · ');
}

function scores({ score_before, score }: RecommendationChange): string {
  const [was, is] = [score_before, score].map((each) => (each === null ? undefined : fixed(each, 2)));
  return was === undefined || is === undefined || was === is ? (is ?? was ?? NONE) : `${was} → ${is}`;
}
