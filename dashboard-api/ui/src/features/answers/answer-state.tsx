import { Tag, type Tone } from '@/components/tag';
import type { Answer } from '@/lib/api';
import { messages } from '@/lib/messages';

const TONES: Record<Answer['state'], Tone> = { OPEN: 'watch', APPROVED: 'good', DISMISSED: 'plain', NOTED: 'plain' };

export function AnswerState({ state }: { state: Answer['state'] }) {
  return <Tag tone={TONES[state]}>{messages.answers.states[state]}</Tag>;
}
