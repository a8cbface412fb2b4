import { IconMailExclamation, IconRotateClockwise, IconTrash } from '@tabler/icons-react';
import { Tag } from '@/components/tag';
import type { DeadLetter } from '@/lib/api';
import { deadLetters as letterWords } from '@/lib/words/pages/letters';

const LOOKS = {
  OPEN: { tone: 'act', icon: IconMailExclamation },
  REPLAYED: { tone: 'good', icon: IconRotateClockwise },
  DISCARDED: { tone: 'plain', icon: IconTrash },
} as const;

export function LetterState({ state }: { state: DeadLetter['state'] }) {
  return <Tag {...LOOKS[state]}>{letterWords.states[state]}</Tag>;
}
