import { useParams } from 'react-router';
import { RunPage } from '@/features/recommendations/run-page';
import { useMe } from '@/features/session/session';
import { can } from '@/lib/roles';

export function Component() {
  const me = useMe();
  const { id = '', tab } = useParams();
  const rights = {
    username: me.username,
    mayDecide: can(me, 'decide_recommendations'),
    mayExport: can(me, 'export_recommendations'),
  };
  return <RunPage key={id} id={id} tab={tab} rights={rights} />;
}
