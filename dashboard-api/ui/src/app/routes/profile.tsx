import { ProfilePage } from '@/features/profile/profile-page';
import { useMe } from '@/features/session/session';

export function Component() {
  return <ProfilePage me={useMe()} />;
}
