import { useQuery } from '@tanstack/react-query';
import { MessagesPage } from '@/features/mail/messages-page';
import { freshnessQuery } from '@/lib/freshness';

export function Component() {
  const { data } = useQuery(freshnessQuery);
  return <MessagesPage freshness={data} />;
}
