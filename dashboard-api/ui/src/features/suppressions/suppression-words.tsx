import { Tag, type Tone } from '@/components/tag';
import type { Suppression } from '@/lib/api';
import { shortDay, localToday } from '@/lib/days';
import { suppressions as words } from '@/lib/words/pages/suppressions';

const TONES: Record<Suppression['reason'], Tone> = {
  UNSUBSCRIBED: 'plain',
  PAUSED: 'plain',
  MANUAL: 'plain',
  BOUNCED: 'watch',
  COMPLAINED: 'act',
};

export function SuppressionReason({ reason }: { reason: Suppression['reason'] }) {
  return <Tag tone={TONES[reason]}>{words.reasons[reason]}</Tag>;
}

export function scopeWords({ programme }: Suppression): string {
  return programme === null ? words.scope.all : words.scope[programme];
}

/** The last day without mail; what ends at midnight ends on the day before. */
export function untilWords({ ends_at }: Suppression): string {
  if (ends_at === null) {
    return words.forGood;
  }
  const last = new Date(new Date(ends_at).getTime() - 1);
  return shortDay(last.toISOString().slice(0, 10), localToday());
}

export function whoWords({ created_by }: Suppression): string {
  if (created_by === 'recipient') {
    return words.byRecipient;
  }
  return created_by === 'outreach' ? words.byService : created_by;
}
