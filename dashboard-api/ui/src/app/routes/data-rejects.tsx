import { useParams } from 'react-router';
import { RejectsPage } from '@/features/files/rejects-page';
import { useMe } from '@/features/session/session';
import { can } from '@/lib/roles';

export function Component() {
  const me = useMe();
  const { id = '' } = useParams();
  return <RejectsPage key={id} id={id} mayMend={can(me, 'upload')} />;
}
