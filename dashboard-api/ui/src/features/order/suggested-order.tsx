import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconClipboardList } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { AddProduct } from '@/features/order/add-product';
import { OrderLine } from '@/features/order/order-line';
import { DeclinedList } from '@/features/order/declined-list';
import { orderQuery } from '@/features/order/order-queries';
import { thumbsQuery } from '@/features/order/thumb-queries';
import { Card } from '@/components/card';
import { ExportButton } from '@/components/export-button';
import { EmptyState, Lines, Loaded } from '@/components/states';
import type { SuggestedOrder as Order, Thumb } from '@/lib/api';
import { dayWords } from '@/lib/days';
import { messages } from '@/lib/messages';
import classes from './order.module.css';

const words = messages.order;
/** As many as fit beside the rest of an account; long orders unfold. */
const FIRST = 8;

type SuggestedOrderProps = { accountId: string; mayChange: boolean; username: string };

/** What the account's next order should hold, and what a rep makes of it. */
export function SuggestedOrder({ accountId, mayChange, username }: SuggestedOrderProps) {
  const order = useQuery(orderQuery(accountId));
  const thumbs = useQuery(thumbsQuery(accountId)).data?.items ?? [];
  const mine = thumbs.filter((thumb) => thumb.given_by === username);
  const { data } = order;
  return (
    <Card
      title={words.title}
      {...(data && { hint: hint(data) })}
      actions={
        data &&
        data.lines.length > 0 && (
          <ExportButton
            path={`/api/recommendations/${encodeURIComponent(accountId)}/order`}
            query={{}}
            fileName="suggested-order.csv"
            total={data.lines.length}
          />
        )
      }
    >
      <Loaded query={order} pending={<Lines count={7} />}>
        {(found) => (
          <>
            <Products order={found} mayChange={mayChange} mine={mine} />
            {mayChange && <AddProduct order={found} />}
            <DeclinedList
              accountId={accountId}
              declined={thumbs.filter(({ away_until: until }) => until !== null && until >= found.as_of)}
              username={mayChange ? username : null}
            />
          </>
        )}
      </Loaded>
    </Card>
  );
}

function hint({ expected_on: expected, order_on: on, as_of: asOf }: Order) {
  return expected === on ? words.expected(dayWords(on, asOf)) : words.today;
}

function Products({ order, mayChange, mine }: { order: Order; mayChange: boolean; mine: Thumb[] }) {
  const [all, setAll] = useState(false);
  const { lines } = order;
  if (lines.length === 0) {
    return <EmptyState icon={IconClipboardList} {...words.empty} />;
  }
  const more = lines.length - FIRST;
  return (
    <>
      <ul className={classes.lines} aria-label={words.list}>
        {(all ? lines : lines.slice(0, FIRST)).map((line) => (
          <OrderLine
            key={line.sku}
            line={line}
            order={order}
            mayChange={mayChange}
            mine={mine.find(({ sku }) => sku === line.sku)?.direction}
          />
        ))}
      </ul>
      {more > 0 && (
        <Button variant="subtle" size="compact-sm" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.more(more)}
        </Button>
      )}
    </>
  );
}
