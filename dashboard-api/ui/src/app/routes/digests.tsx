import { useQuery } from '@tanstack/react-query';
import { DigestsPage } from '@/features/digests/digests-page';
import { OwnDigestPage } from '@/features/digests/own-digest-page';
import { SendDigests } from '@/features/digests/send-digests';
import { useMe } from '@/features/session/session';
import { freshnessQuery } from '@/lib/freshness';
import { can } from '@/lib/roles';

export function Component() {
  const me = useMe();
  const { data } = useQuery(freshnessQuery);
  const maySend = can(me, 'send_digests');
  return me.rep_id !== null && !maySend ? (
    <OwnDigestPage rep={me.rep_id} freshness={data} />
  ) : (
    <DigestsPage freshness={data} mayTurnOff={maySend} actions={maySend && <SendDigests />} />
  );
}
