import { Checkbox } from '@mantine/core';
import { AuditTag, StateTag } from '@/features/recommendations/item-tags';
import type { GridColumn } from '@/components/grid-column';
import type { RecommendedItem } from '@/lib/api';
import { fixed, NONE } from '@/lib/format';
import { messages } from '@/lib/messages';
import classes from './recommendations.module.css';

const words = messages.recommendation;
const names = words.columns;

export type Selection = { chosen: ReadonlySet<string>; choose: (id: string) => void };

/** What the list shows; only what nobody has decided on can be chosen, and only by those who decide. */
export function itemColumns(
  repName: (id: string | null) => string,
  selection: Selection | undefined,
): GridColumn<RecommendedItem>[] {
  return [
    ...(selection ? [selectColumn(selection)] : []),
    { id: 'name', header: names.account, width: 190, grow: 2, sortable: true, cell: (item) => cut(accountName(item)) },
    { id: 'product', header: names.product, width: 190, grow: 2, cell: (item) => cut(productName(item)) },
    { id: 'scenario', header: names.scenario, width: 100, cell: ({ scenario }) => words.scenarios[scenario] },
    {
      id: 'score',
      header: names.score,
      width: 104,
      align: 'end',
      sortable: true,
      hint: words.scoreHint,
      cell: ({ score }) => fixed(score, 2),
    },
    {
      id: 'audit_score',
      header: names.audit,
      width: 84,
      align: 'end',
      sortable: true,
      hint: words.auditHint,
      cell: (item) => <AuditTag item={item} />,
    },
    { id: 'state', header: names.state, width: 112, cell: (item) => <StateTag item={item} /> },
    { id: 'rep', header: names.rep, width: 130, grow: 1, cell: ({ rep_id }) => cut(repName(rep_id)) },
  ];
}

function selectColumn({ chosen, choose }: Selection): GridColumn<RecommendedItem> {
  return {
    id: 'select',
    header: names.select,
    heading: <span />,
    width: 40,
    cell: (item) =>
      item.state === 'PROPOSED' && (
        <Checkbox
          size="xs"
          aria-label={words.select(productName(item), accountName(item))}
          checked={chosen.has(item.id)}
          onChange={() => choose(item.id)}
          onClick={(event) => event.stopPropagation()}
        />
      ),
  };
}

export const ITEM_CARD = {
  height: 68,
  render: (item: RecommendedItem) => (
    <div className={classes.cardLine}>
      <span className={`${classes.name ?? ''} ${classes.ellipsis ?? ''}`}>{productName(item)}</span>
      <StateTag item={item} />
      <span className={`muted ${classes.ellipsis ?? ''}`}>{accountName(item)}</span>
      <span className={classes.pair}>
        <span className="muted">{words.scenarios[item.scenario]}</span>
        <AuditTag item={item} />
      </span>
    </div>
  ),
};

export function productName({ product_name, sku }: { product_name: string | null; sku: string }): string {
  return product_name ?? sku;
}

export function accountName({ name, account_id }: { name: string | null; account_id: string }): string {
  return name ?? account_id;
}

export function cut(text: string = NONE) {
  return (
    <span className={classes.ellipsis} title={text}>
      {text}
    </span>
  );
}
