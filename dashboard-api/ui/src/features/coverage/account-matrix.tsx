import { type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { IconGridDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { coverageQuery } from '@/features/coverage/coverage-queries';
import { MatrixCell, productColumns, productName } from '@/features/coverage/matrix-cells';
import { matrixQuery, readMatrixFilters } from '@/features/coverage/matrix-queries';
import type { GridColumn } from '@/components/grid-column';
import { ListPage } from '@/components/list-page';
import { NameLink } from '@/components/name-link';
import type { CoveredProduct, CoveredRow } from '@/lib/api';
import { decimal, percent, share } from '@/lib/format';
import { usePagedRows } from '@/lib/paged-rows';
import { useParam } from '@/lib/use-param';
import { matrix as words } from '@/lib/words/pages/matrix';
import classes from './coverage.module.css';

const names = words.columns;
const BEST = 3;

const FIRST: GridColumn<CoveredRow>[] = [
  {
    id: 'name',
    header: names.account,
    width: 220,
    grow: 1,
    sortable: true,
    cell: (row) => <NameLink to={address(row.account_id)} name={row.name ?? row.account_id} />,
  },
  {
    id: 'coverage_pct',
    header: names.coverage,
    width: 100,
    align: 'end',
    sortable: true,
    hint: words.hints.coverage,
    cell: ({ coverage_pct: coverage }) => percent(coverage),
  },
  {
    id: 'gap_value',
    header: names.gapValue,
    width: 100,
    align: 'end',
    sortable: true,
    hint: words.hints.gapValue,
    cell: ({ gap_value: value }) => decimal(value, 0),
  },
];

const address = (id: string) => `/accounts/${encodeURIComponent(id)}`;

/** Which account carries which top product. */
export function AccountMatrix({ bar, actions }: { bar: (total: number) => ReactNode; actions: ReactNode }) {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const filters = readMatrixFilters(params);
  const [, setSort] = useParam('sort');
  const products = useQuery(coverageQuery({})).data?.items ?? [];
  const rows = usePagedRows((page) => matrixQuery(filters, page));

  return (
    <ListPage
      title={words.title}
      sentence={({ items }) => words.sentence(largest(items))}
      freshness={rows.first.data?.freshness}
      actions={actions}
      rows={rows}
      empty={{ icon: IconGridDots, ...words.empty }}
      grid={{
        label: words.grid,
        columns: [...FIRST, ...productColumns(products, (row: CoveredRow, product) => cell(row, product))],
        rowId: ({ account_id: id }) => id,
        sort: filters.sort ?? '-gap_value',
        onSort: setSort,
      }}
      card={{ height: 96, render: (row) => <Card row={row} products={products} /> }}
      open={[null, (id) => void (id && navigate(address(id)))]}
    >
      {bar(rows.count)}
    </ListPage>
  );
}

function largest(rows: CoveredRow[]) {
  const [row] = rows.toSorted((one, other) => other.gap_value - one.gap_value);
  return row && row.gap_value > 0 ? { name: row.name ?? row.account_id, value: decimal(row.gap_value, 0) } : undefined;
}

function cell({ carried, missing }: CoveredRow, product: CoveredProduct) {
  const name = productName(product);
  const gap = missing.find(({ sku }) => sku === product.sku);
  if (gap) {
    return (
      <MatrixCell
        shown={decimal(gap.score * 100, 0)}
        said={words.missing(name, share(gap.score), decimal(gap.gap_value, 0))}
        gap={gap.score}
      />
    );
  }
  return carried.includes(product.sku) ? <MatrixCell shown="✓" said={words.carried(name)} gap={0} /> : null;
}

function Card({ row, products }: { row: CoveredRow; products: CoveredProduct[] }) {
  const nameOf = (sku: string) => products.find((product) => product.sku === sku)?.name ?? sku;
  const best = row.missing.slice(0, BEST).map(({ sku }) => nameOf(sku));
  return (
    <div className={classes.cardLine}>
      <span>{row.name ?? row.account_id}</span>
      <span className="muted">
        {percent(row.coverage_pct)} · {names.gapValue} {decimal(row.gap_value, 0)}
      </span>
      <span className={`muted ${classes.ellipsis ?? ''}`}>
        {best.length === 0 ? words.noGap : words.bestGaps(best.join(', '))}
      </span>
    </div>
  );
}
