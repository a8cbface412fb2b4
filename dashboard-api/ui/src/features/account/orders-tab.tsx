import { IconReceipt } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { accountHistoryQuery } from '@/features/account/account-queries';
import { Card } from '@/components/card';
import { PlainTable } from '@/components/plain-table';
import { EmptyState, Loaded } from '@/components/states';
import { fullDay, localToday, shortDay } from '@/lib/days';
import { count, decimal, money, NONE } from '@/lib/format';
import { messages } from '@/lib/messages';

const words = messages.account;
const columns = words.orderColumns;

export function OrdersTab({ id }: { id: string }) {
  const history = useQuery(accountHistoryQuery(id));
  return (
    <Loaded query={history}>
      {({ orders, freshness }) =>
        orders.length === 0 ? (
          <EmptyState icon={IconReceipt} {...words.noOrders} />
        ) : (
          <Card title={words.ordersTitle(orders.length)} flush>
            <PlainTable
              label={words.tabs.orders}
              columns={[
                { header: columns.day },
                { header: columns.document },
                { header: columns.lines, end: true },
                { header: columns.quantity, end: true },
                { header: columns.amount, end: true },
              ]}
              rows={orders.map((order) => ({
                id: order.order_id,
                cells: [
                  <span key="day" title={order.ordered_on ? fullDay(order.ordered_on) : NONE}>
                    {order.ordered_on ? shortDay(order.ordered_on, freshness.as_of ?? localToday()) : NONE}
                  </span>,
                  order.document ?? NONE,
                  count(order.lines),
                  decimal(order.quantity, 2),
                  <span key="amount" style={(order.amount ?? 0) < 0 ? { color: 'var(--rb-act)' } : undefined}>
                    {money(order.amount, order.currency)}
                  </span>,
                ],
              }))}
            />
          </Card>
        )
      }
    </Loaded>
  );
}
