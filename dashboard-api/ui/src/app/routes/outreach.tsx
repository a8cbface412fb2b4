import { useQuery } from '@tanstack/react-query';
import { OutreachPage } from '@/features/outreach/outreach-page';
import { useMe } from '@/features/session/session';
import { freshnessQuery } from '@/lib/freshness';
import { can } from '@/lib/roles';

export function Component() {
  const me = useMe();
  const { data } = useQuery(freshnessQuery);
  return (
    <OutreachPage freshness={data} maySwitch={can(me, 'hold_mails')} seesReturned={can(me, 'see_returned_mail')} />
  );
}
