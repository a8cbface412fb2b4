import { SendReminders } from '@/features/reminders/send-reminders';
import { useMe } from '@/features/session/session';
import { TodayPage } from '@/features/today/today-page';
import { can } from '@/lib/roles';

export function Component() {
  const me = useMe();
  return <TodayPage me={me} actions={can(me, 'send_reminders') && <SendReminders />} />;
}
