import { useQuery } from '@tanstack/react-query';
import { useMe } from '@/features/session/session';
import { WatchPage } from '@/features/watch/watch-page';
import { freshnessQuery } from '@/lib/freshness';
import { can } from '@/lib/roles';

export function Component() {
  const { data } = useQuery(freshnessQuery);
  return <WatchPage freshness={data} seesReps={can(useMe(), 'see_team')} />;
}
