import { IconBell, IconBellOff, IconShoppingBagCheck } from '@tabler/icons-react';
import { Tag } from '@/components/tag';
import { reminderTone } from '@/components/tones';
import type { Reminder } from '@/lib/api';
import { messages } from '@/lib/messages';

const ICONS = { SENT: IconBell, PURCHASED: IconShoppingBagCheck, ACTION_NEEDED: IconBellOff };

export function ReminderState({ state }: { state: Reminder['state'] }) {
  return (
    <Tag tone={reminderTone(state)} icon={ICONS[state]}>
      {messages.engagement.states[state]}
    </Tag>
  );
}
