import { Tag } from '@/components/tag';
import type { Customer } from '@/lib/api';
import { localDay, shortDay } from '@/lib/days';
import { customers as words } from '@/lib/words/pages/customers';

export function CustomerStateTag({ customer }: { customer: Customer }) {
  if (customer.merged_into !== null) {
    return <Tag tone="plain">{words.states.merged}</Tag>;
  }
  if (customer.archived_at !== null) {
    return <Tag tone="watch">{words.states.archived}</Tag>;
  }
  return customer.seen_on === null ? <Tag tone="accent">{words.states.without_orders}</Tag> : null;
}

export function seenWords({ seen_on: seen }: Customer, today: string): string {
  return seen === null ? words.never : shortDay(seen, today);
}

/** Who did it, and when. */
export function doneBy(who: string | null, at: string, today: string): string {
  return words.byOn(who ?? '', shortDay(localDay(new Date(at)), today));
}
