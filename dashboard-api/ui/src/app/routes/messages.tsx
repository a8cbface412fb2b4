import { useQuery } from '@tanstack/react-query';
import { MessagesPage } from '@/features/messages/messages-page';
import { useMe } from '@/features/session/session';
import { freshnessQuery } from '@/lib/freshness';
import { can } from '@/lib/roles';

export function Component() {
  const me = useMe();
  const { data } = useQuery(freshnessQuery);
  return <MessagesPage freshness={data} mayResolve={can(me, 'resolve_messages')} />;
}
