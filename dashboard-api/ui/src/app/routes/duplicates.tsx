import { useQuery } from '@tanstack/react-query';
import { DuplicatesPage } from '@/features/duplicates/duplicates-page';
import { useMe } from '@/features/session/session';
import { freshnessQuery } from '@/lib/freshness';
import { can } from '@/lib/roles';

export function Component() {
  const me = useMe();
  const { data } = useQuery(freshnessQuery);
  return <DuplicatesPage freshness={data} mayDecide={can(me, 'merge_accounts')} />;
}
