import { useQuery } from '@tanstack/react-query';
import { CustomersPage } from '@/features/customer/customers-page';
import { useMe } from '@/features/session/session';
import { freshnessQuery } from '@/lib/freshness';
import { can } from '@/lib/roles';

export function Component() {
  const me = useMe();
  const { data } = useQuery(freshnessQuery);
  return <CustomersPage freshness={data} mayEdit={can(me, 'edit_customers')} />;
}
