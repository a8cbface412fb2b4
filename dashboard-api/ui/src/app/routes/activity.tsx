import { ActivityPage } from '@/features/activity/activity-page';

export function Component() {
  return <ActivityPage />;
}
