import type { AccountTimeline } from '@/lib/api';
import { money } from '@/lib/format';
import { messages } from '@/lib/messages';

const { happened: words, kinds } = messages.account;

type Happening = AccountTimeline['items'][number];

/** What happened, in the page's words and figures and in what people wrote. */
export function happeningWords(item: Happening): string {
  const { kind, text, author } = item;
  switch (kind) {
    case 'ORDER':
      return orderWords(item);
    case 'REMINDER_SENT':
      return text === null ? words.reminded : words.remindedOf(text);
    case 'REMINDER_RESOLVED':
      return resolvedWords(item);
    case 'NOTE':
      return author === null ? (text ?? '') : words.noteOf(author, text ?? '');
    default:
      return text ?? kinds[kind] ?? kind;
  }
}

function orderWords({ amount, currency, days_from_expected }: Happening): string {
  if (amount === null) return kinds.ORDER ?? '';
  return (amount < 0 ? words.credit : words.order)(money(Math.abs(amount), currency), timing(days_from_expected));
}

function resolvedWords({ amount, currency, outcome }: Happening): string {
  if (outcome === 'PURCHASED') return words.PURCHASED(amount === null ? null : money(amount, currency));
  return outcome === 'NO_PURCHASE' || outcome === 'BOUNCED' ? words[outcome] : words.closed;
}

function timing(days: number | null): string {
  if (days === null) return '';
  return days === 0 ? words.onTime : days > 0 ? words.late(days) : words.early(-days);
}
