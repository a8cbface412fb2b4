import { Link, useNavigate, useSearchParams } from 'react-router';
import { Button } from '@mantine/core';
import { IconGridDots } from '@tabler/icons-react';
import { AmongBar } from '@/features/coverage/among-bar';
import { coverageQuery, readAmong } from '@/features/coverage/coverage-queries';
import { Bar } from '@/components/bar';
import { ExportButton } from '@/components/export-button';
import type { GridColumn } from '@/components/grid-column';
import { ListPage } from '@/components/list-page';
import { TwoLines } from '@/components/two-lines';
import type { CoveredProduct } from '@/lib/api';
import { count, decimal, percent } from '@/lib/format';
import { messages } from '@/lib/messages';
import { matrix } from '@/lib/words/pages/matrix';
import { usePagedRows } from '@/lib/paged-rows';
import classes from './coverage.module.css';

const words = messages.coverage;
const names = words.columns;

const COLUMNS: GridColumn<CoveredProduct>[] = [
  { id: 'rank', header: names.rank, width: 64, align: 'end', hint: words.hints.rank, cell: ({ rank }) => rank },
  {
    id: 'name',
    header: names.product,
    width: 240,
    grow: 3,
    cell: ({ sku, name }) => <TwoLines first={name ?? sku} second={name && sku} />,
  },
  {
    id: 'share',
    header: names.share,
    width: 180,
    hint: words.hints.share,
    cell: ({ share_pct: share }) => <Bar percent={share} text={percent(share)} />,
  },
  {
    id: 'carried',
    header: names.carried,
    width: 90,
    align: 'end',
    cell: ({ carried_count: carried }) => count(carried),
  },
  {
    id: 'missing',
    header: names.missing,
    width: 110,
    align: 'end',
    cell: ({ missing_count: missing }) => count(missing),
  },
  {
    id: 'average',
    header: names.average,
    width: 150,
    align: 'end',
    hint: words.hints.average,
    cell: ({ average_revenue: average }) => decimal(average, 0),
  },
  {
    id: 'gap_value',
    header: names.gapValue,
    width: 130,
    align: 'end',
    hint: words.hints.gapValue,
    cell: ({ gap_value: value }) => decimal(value, 0),
  },
];

/** How far each top product has come, and what it would bring where it has not. */
export function CoveragePage() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const among = readAmong(params);
  const rows = usePagedRows(() => coverageQuery(among));
  const products = rows.first.data?.items ?? [];

  return (
    <ListPage
      title={words.title}
      sentence={({ items }) => words.sentence(items[0])}
      freshness={rows.first.data?.freshness}
      actions={
        <Button component={Link} to={`/products/matrix?${new URLSearchParams(among)}`} variant="default" size="xs">
          {matrix.link}
        </Button>
      }
      rows={rows}
      empty={{ icon: IconGridDots, ...words.empty }}
      grid={{ label: words.grid, columns: COLUMNS, rowId: ({ sku }) => sku }}
      card={CARD}
      open={[
        null,
        (sku) => void (sku && navigate(`/products/coverage/${encodeURIComponent(sku)}?${new URLSearchParams(among)}`)),
      ]}
    >
      <AmongBar among={among}>
        <span className={classes.spring} />
        <ExportButton
          path="/api/recommendations/coverage/products"
          query={among}
          fileName="top-products.csv"
          total={products.length}
        />
      </AmongBar>
    </ListPage>
  );
}

const CARD = {
  height: 84,
  render: (product: CoveredProduct) => (
    <div className={classes.cardLine}>
      <span>
        {product.rank}. {product.name ?? product.sku}
      </span>
      <Bar
        percent={product.share_pct}
        text={words.of(
          percent(product.share_pct),
          count(product.carried_count),
          count(product.carried_count + product.missing_count),
        )}
      />
      <span className="muted">{words.missingFor(count(product.missing_count), decimal(product.gap_value, 0))}</span>
    </div>
  ),
};
