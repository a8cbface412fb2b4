import { EngagementPage } from '@/features/reminders/engagement-page';
import { SendReminders } from '@/features/reminders/send-reminders';
import { useMe } from '@/features/session/session';
import { can } from '@/lib/roles';

export function Component() {
  const me = useMe();
  return <EngagementPage mayWrite={can(me, 'write_notes')} actions={can(me, 'send_reminders') && <SendReminders />} />;
}
