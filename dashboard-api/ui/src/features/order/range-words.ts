import type { SuggestedLine } from '@/lib/api';
import { decimal } from '@/lib/format';
import { messages } from '@/lib/messages';

const words = messages.order;

/** Less or more than this would be unusual; nothing where no quantity is known. */
export function rangeWords(line: SuggestedLine): string | undefined {
  const { quantity_low: low, quantity_high: high } = line;
  if (low === null || high === null) {
    return undefined;
  }
  return (line.last_on === null ? words.newRange : words.range)(decimal(low, 3), decimal(high, 3));
}
