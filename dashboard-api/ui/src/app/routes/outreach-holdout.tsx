import { HoldoutPage } from '@/features/outreach/holdout-page';
import { useMe } from '@/features/session/session';
import { can } from '@/lib/roles';

export function Component() {
  return <HoldoutPage maySwitch={can(useMe(), 'hold_mails')} />;
}
