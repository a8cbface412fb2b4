import { UsersPage } from '@/features/access/users-page';
import { useMe } from '@/features/session/session';

export function Component() {
  return <UsersPage me={useMe()} />;
}
