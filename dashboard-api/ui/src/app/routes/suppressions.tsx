import { useQuery } from '@tanstack/react-query';
import { useMe } from '@/features/session/session';
import { SuppressionsPage } from '@/features/suppressions/suppressions-page';
import { freshnessQuery } from '@/lib/freshness';
import { can } from '@/lib/roles';

export function Component() {
  const me = useMe();
  const { data } = useQuery(freshnessQuery);
  return <SuppressionsPage freshness={data} mayBlock={can(me, 'block_addresses')} />;
}
