import { useQuery } from '@tanstack/react-query';
import { FilesPage } from '@/features/files/files-page';
import { useMe } from '@/features/session/session';
import { freshnessQuery } from '@/lib/freshness';
import { can } from '@/lib/roles';

export function Component() {
  const me = useMe();
  const { data } = useQuery(freshnessQuery);
  return <FilesPage mayUpload={can(me, 'upload')} freshness={data} />;
}
