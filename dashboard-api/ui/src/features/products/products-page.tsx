import { useCallback } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Button } from '@mantine/core';
import { IconBottle } from '@tabler/icons-react';
import { ProductPanel } from '@/features/products/product-panel';
import { productsQuery } from '@/features/products/product-queries';
import type { GridColumn } from '@/components/grid-column';
import { ListPage } from '@/components/list-page';
import { SearchField } from '@/components/search-field';
import type { Product } from '@/lib/api';
import { money, NONE } from '@/lib/format';
import { messages } from '@/lib/messages';
import { usePagedRows } from '@/lib/paged-rows';
import { useParam } from '@/lib/use-param';
import classes from './products.module.css';

const words = messages.products;
const names = words.columns;

const COLUMNS: GridColumn<Product>[] = [
  {
    id: 'name',
    header: names.name,
    width: 260,
    grow: 3,
    cell: ({ name }) => <span className={classes.name}>{name}</span>,
  },
  { id: 'sku', header: names.sku, width: 130, grow: 1, cell: ({ sku }) => sku },
  { id: 'family', header: names.family, width: 130, grow: 1, cell: ({ family }) => family ?? NONE },
  {
    id: 'price',
    header: names.price,
    width: 100,
    align: 'end',
    cell: ({ price, currency }) => (price === null ? NONE : money(price, currency)),
  },
  { id: 'stock', header: names.stock, width: 120, cell: stock },
];

/** Every product, and who ordered the one that is open. */
export function ProductsPage({ mayEdit }: { mayEdit: boolean }) {
  const [params] = useSearchParams();
  const q = params.get('q') ?? '';
  const [open, setOpen] = useParam('open');
  const [, setQ] = useParam('q');
  const search = useCallback((text: string) => setQ(text || null), [setQ]);
  const rows = usePagedRows((page) => productsQuery(q, page));
  const name = rows.first.data?.items.find(({ sku }) => sku === open)?.name;

  return (
    <ListPage
      title={words.title}
      sentence={({ total }) => words.sentence(total)}
      actions={
        <Button component={Link} to="/products/coverage" variant="default" size="xs">
          {messages.coverage.link}
        </Button>
      }
      rows={rows}
      empty={{ icon: IconBottle, ...words.empty }}
      grid={{ label: words.grid, columns: COLUMNS, rowId: ({ sku }) => sku }}
      card={CARD}
      open={[open, setOpen]}
      panel={
        open !== null && (
          <ProductPanel key={open} sku={open} name={name} mayEdit={mayEdit} onClose={() => setOpen(null)} />
        )
      }
    >
      <div className={classes.bar}>
        <SearchField label={words.searchLabel} placeholder={messages.common.search} value={q} onSearch={search} />
      </div>
    </ListPage>
  );
}

function stock({ discontinued, in_stock: inStock }: Product): string {
  return discontinued ? words.discontinued : inStock ? words.inStock : words.outOfStock;
}

const CARD = {
  height: 64,
  render: (product: Product) => (
    <div className={classes.cardLine}>
      <span className={classes.name}>{product.name}</span>
      <span className="muted">
        {product.sku} · {stock(product)}
      </span>
    </div>
  ),
};
