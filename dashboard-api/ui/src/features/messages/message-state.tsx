import { Tag, type Tone } from '@/components/tag';
import { messages } from '@/lib/messages';

const TONES: Record<string, Tone> = {
  ACCEPTED: 'good',
  TEMP_FAILED: 'watch',
  UNKNOWN: 'act',
  HARD_FAILED: 'act',
  PLANNED: 'accent',
  CLAIMED: 'accent',
  HANDED_OVER: 'accent',
};

export function MessageState({ state }: { state: string }) {
  return <Tag tone={TONES[state] ?? 'plain'}>{messages.messagesPage.states[state] ?? state}</Tag>;
}
