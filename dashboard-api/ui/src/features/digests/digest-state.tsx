import { Tag, type Tone } from '@/components/tag';
import type { Digest } from '@/lib/api';
import { digests as words } from '@/lib/words/pages/digests';

const TONES: Record<Digest['state'], Tone> = {
  SENT: 'good',
  WAITING: 'accent',
  SKIPPED: 'plain',
  FAILED: 'act',
  UNKNOWN: 'act',
  TEST: 'plain',
};

export function DigestState({ state }: { state: Digest['state'] }) {
  return <Tag tone={TONES[state]}>{words.states[state]}</Tag>;
}

/** Reasons are codes, separated by commas; what is no code is shown as the mail server said it. */
export function reasonWords(reason: string): string {
  return /^[A-Z_,]+$/.test(reason)
    ? reason
        .split(',')
        .map((code) => words.reasons[code] ?? code)
        .join(', ')
    : reason;
}
