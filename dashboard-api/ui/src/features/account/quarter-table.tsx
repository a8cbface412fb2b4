import { useState } from 'react';
import { Select } from '@mantine/core';
import { IconPackage } from '@tabler/icons-react';
import { Card } from '@/components/card';
import { PlainTable } from '@/components/plain-table';
import { EmptyState } from '@/components/states';
import { Tag, type Tone } from '@/components/tag';
import type { ProductQuarter, ProductsByQuarter } from '@/lib/api';
import { decimal, money } from '@/lib/format';
import { messages } from '@/lib/messages';

const words = messages.account;
const columns = words.productColumns;
const TONES: Record<ProductQuarter['products'][number]['change'], Tone> = {
  ADDED: 'good',
  REPURCHASED: 'plain',
  DROPPED: 'watch',
};

/** What an account bought in a quarter, beside what it had bought before. */
export function QuarterTable({ products: { quarters, currency, top_skus } }: { products: ProductsByQuarter }) {
  const [name, setName] = useState<string | null>(null);
  const quarter = quarters.find((each) => each.quarter === name) ?? quarters[0];
  if (!quarter) {
    return (
      <Card title={words.quarters}>
        <EmptyState icon={IconPackage} {...words.noQuarters} />
      </Card>
    );
  }
  return (
    <Card
      title={words.quarters}
      hint={[
        words.quarterCounts(quarter.added, quarter.repurchased, quarter.dropped),
        words.quarterHint(quarter.top_carried, top_skus),
        ...(quarter.complete ? [] : [words.quarterRuns]),
      ].join(' · ')}
      actions={
        <Select
          size="xs"
          w={110}
          aria-label={words.quarterName}
          allowDeselect={false}
          value={quarter.quarter}
          onChange={setName}
          data={quarters.map((each) => ({ value: each.quarter, label: each.quarter.replace('-', ' ') }))}
        />
      }
      flush
    >
      <PlainTable
        label={words.quarters}
        maxHeight={480}
        columns={[
          { header: columns.product },
          { header: columns.change },
          { header: columns.revenue, end: true },
          { header: columns.units, end: true },
        ]}
        rows={quarter.products.map((product) => ({
          id: product.sku,
          cells: [
            <span key="product" title={product.sku}>
              {product.name ?? product.sku}
            </span>,
            <Tag key="change" tone={TONES[product.change]} quiet>
              {words.changes[product.change]}
            </Tag>,
            money(product.revenue, currency),
            decimal(product.units, 2),
          ],
        }))}
      />
    </Card>
  );
}
