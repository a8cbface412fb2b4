import { useQuery } from '@tanstack/react-query';
import { DataPage } from '@/features/data/data-page';
import { useMe } from '@/features/session/session';
import { freshnessQuery } from '@/lib/freshness';
import { can } from '@/lib/roles';

export function Component() {
  const me = useMe();
  const { data } = useQuery(freshnessQuery);
  return <DataPage mayUpload={can(me, 'upload')} freshness={data} />;
}
