import { IconMailExclamation, IconRotateClockwise, IconTrash } from '@tabler/icons-react';
import { Tag } from '@/components/tag';
import type { DeadLetter } from '@/lib/api';
import { messages } from '@/lib/messages';

const LOOKS = {
  OPEN: { tone: 'act', icon: IconMailExclamation },
  REPLAYED: { tone: 'good', icon: IconRotateClockwise },
  DISCARDED: { tone: 'plain', icon: IconTrash },
} as const;

export function LetterState({ state }: { state: DeadLetter['state'] }) {
  return <Tag {...LOOKS[state]}>{messages.deadLetters.states[state]}</Tag>;
}
