import { useMe } from '@/features/session/session';
import { TargetsPage } from '@/features/targets/targets-page';

export function Component() {
  return <TargetsPage me={useMe()} />;
}
