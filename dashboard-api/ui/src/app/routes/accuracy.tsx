import { useQuery } from '@tanstack/react-query';
import { AccuracyPage } from '@/features/accuracy/accuracy-page';
import { useMe } from '@/features/session/session';
import { freshnessQuery } from '@/lib/freshness';
import { can } from '@/lib/roles';

export function Component() {
  const me = useMe();
  const { data } = useQuery(freshnessQuery);
  return <AccuracyPage mayActivate={can(me, 'activate_models')} freshness={data} />;
}
