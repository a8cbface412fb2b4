import { useQuery } from '@tanstack/react-query';
import { AnswersPage } from '@/features/answers/answers-page';
import { useMe } from '@/features/session/session';
import { freshnessQuery } from '@/lib/freshness';
import { can } from '@/lib/roles';

export function Component() {
  const me = useMe();
  const { data } = useQuery(freshnessQuery);
  return <AnswersPage freshness={data} mayDecide={can(me, 'decide_answers')} />;
}
