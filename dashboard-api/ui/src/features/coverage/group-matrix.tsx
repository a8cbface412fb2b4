import { type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { IconGridDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { coverageQuery, readAmong } from '@/features/coverage/coverage-queries';
import { MatrixCell, productColumns, productName } from '@/features/coverage/matrix-cells';
import { type GroupedBy, groupsQuery } from '@/features/coverage/matrix-queries';
import type { GridColumn } from '@/components/grid-column';
import { ListPage } from '@/components/list-page';
import type { CoveredGroup, CoveredProduct } from '@/lib/api';
import { facetsQuery } from '@/lib/facets';
import { count, decimal, percent } from '@/lib/format';
import { usePagedRows } from '@/lib/paged-rows';
import { matrix as words } from '@/lib/words/pages/matrix';
import classes from './coverage.module.css';

const names = words.columns;

type GroupMatrixProps = { by: GroupedBy; bar: (total: number) => ReactNode; actions: ReactNode };

/** How many accounts of each region, chain or rep carry each top product; a row opens its accounts. */
export function GroupMatrix({ by, bar, actions }: GroupMatrixProps) {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const among = readAmong(params);
  const { data: facets } = useQuery(facetsQuery);
  const products = useQuery(coverageQuery({})).data?.items ?? [];
  const rows = usePagedRows((page) => groupsQuery(by, among, page));
  const nameOf = ({ group }: CoveredGroup) =>
    group === null
      ? words.none[by]
      : by === 'REP'
        ? (facets?.reps.find(({ rep_id: id }) => id === group)?.name ?? group)
        : group;

  function open(group: string | null) {
    if (group) {
      const query = new URLSearchParams({ ...among, [by.toLowerCase()]: group });
      void navigate(`/products/matrix?${query}`);
    }
  }

  const first: GridColumn<CoveredGroup>[] = [
    { id: 'group', header: names[by], width: 180, grow: 1, cell: nameOf },
    { id: 'accounts', header: names.accounts, width: 90, align: 'end', cell: (group) => count(group.account_count) },
    {
      id: 'coverage_pct',
      header: names.coverage,
      width: 90,
      align: 'end',
      hint: words.hints.coverage,
      cell: (group) => percent(group.coverage_pct),
    },
    {
      id: 'gap_value',
      header: names.gapValue,
      width: 100,
      align: 'end',
      hint: words.hints.gapValue,
      cell: (group) => decimal(group.gap_value, 0),
    },
  ];

  return (
    <ListPage
      title={words.title}
      sentence={({ items: [largest] }) =>
        words.sentence(
          largest && largest.gap_value > 0
            ? { name: nameOf(largest), value: decimal(largest.gap_value, 0) }
            : undefined,
        )
      }
      freshness={rows.first.data?.freshness}
      actions={actions}
      rows={rows}
      empty={{ icon: IconGridDots, ...words.empty }}
      grid={{
        label: words.groupGrid,
        columns: [...first, ...productColumns(products, (row: CoveredGroup, product) => cell(row, product))],
        rowId: ({ group }) => group ?? '',
      }}
      card={{
        height: 64,
        render: (group) => (
          <div className={classes.cardLine}>
            <span>{nameOf(group)}</span>
            <span className="muted">
              {words.ofAccounts(percent(group.coverage_pct), group.account_count)} · {names.gapValue}{' '}
              {decimal(group.gap_value, 0)}
            </span>
          </div>
        ),
      }}
      open={[null, open]}
    >
      {bar(rows.count)}
    </ListPage>
  );
}

function cell({ products, account_count: accounts }: CoveredGroup, product: CoveredProduct) {
  const counted = products.find(({ sku }) => sku === product.sku);
  if (!counted) {
    return null;
  }
  const carried = counted.carried_count / accounts;
  return (
    <MatrixCell
      shown={decimal(carried * 100, 0)}
      said={words.shared(
        productName(product),
        count(counted.carried_count),
        count(accounts),
        decimal(counted.gap_value, 0),
      )}
      gap={1 - carried}
    />
  );
}
