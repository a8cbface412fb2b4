import { lazy, Suspense, useState } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { productOrdersQuery, productQuery } from '@/features/products/product-queries';
import { NameLink } from '@/components/name-link';
import { PlainTable } from '@/components/plain-table';
import { SidePanel } from '@/components/side-panel';
import { Loaded } from '@/components/states';
import { loadChunk } from '@/lib/chunk';
import { localToday, shortDay } from '@/lib/days';
import { decimal, money } from '@/lib/format';
import { messages } from '@/lib/messages';
import { productEdit } from '@/lib/words/pages/product-edit';
import classes from './products.module.css';

const EditProduct = lazy(async () => {
  const part = await loadChunk(() => import('@/features/products/edit-product'));
  return { default: part.EditProduct };
});

const words = messages.products;
const names = words.orderColumns;

type ProductPanelProps = { sku: string; name: string | undefined; mayEdit: boolean; onClose: () => void };

/** Who ordered a product last. */
export function ProductPanel({ sku, name, mayEdit, onClose }: ProductPanelProps) {
  const orders = useQuery(productOrdersQuery(sku));
  return (
    <SidePanel title={name ?? sku} onClose={onClose}>
      <div className={classes.detail}>
        <div className={classes.head}>
          <span className="muted">{sku}</span>
          {mayEdit && <Edit sku={sku} />}
        </div>
        <h3 className={classes.heading}>{words.ordered}</h3>
        <Loaded query={orders}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="muted">{words.neverOrdered}</p>
            ) : (
              <PlainTable
                label={words.ordered}
                columns={[
                  { header: names.day },
                  { header: names.account },
                  { header: names.quantity, end: true },
                  { header: names.amount, end: true },
                ]}
                rows={items.map((line) => ({
                  id: line.line_id,
                  cells: [
                    shortDay(line.ordered_on, localToday()),
                    <NameLink
                      key="account"
                      to={`/accounts/${encodeURIComponent(line.account_id)}`}
                      name={line.account_name ?? line.account_id}
                    />,
                    decimal(line.quantity, 2),
                    money(line.amount, line.currency),
                  ],
                }))}
              />
            )
          }
        </Loaded>
      </div>
    </SidePanel>
  );
}

function Edit({ sku }: { sku: string }) {
  const product = useQuery(productQuery(sku));
  const [editing, setEditing] = useState(false);
  return (
    <>
      <Button size="compact-xs" variant="default" disabled={!product.data} onClick={() => setEditing(true)}>
        {productEdit.action}
      </Button>
      {editing && product.data && (
        <Suspense>
          <EditProduct product={product.data} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </>
  );
}
