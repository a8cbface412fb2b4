import type { AccountTimeline } from '@/lib/api';
import { money } from '@/lib/format';
import { messages } from '@/lib/messages';

const { happened: words, kinds } = messages.account;

type Happening = AccountTimeline['items'][number];

/** What happened, in the page's words and figures; in the service's where the page has none. */
export function happeningWords({ kind, text, amount, currency, days_from_expected, outcome }: Happening): string {
  if (kind === 'ORDER' && amount !== null) {
    const said = money(Math.abs(amount), currency);
    return (amount < 0 ? words.credit : words.order)(said, timing(days_from_expected));
  }
  if (kind === 'REMINDER_RESOLVED' && outcome === 'PURCHASED') {
    return words.PURCHASED(amount === null ? null : money(amount, currency));
  }
  if (kind === 'REMINDER_RESOLVED' && (outcome === 'NO_PURCHASE' || outcome === 'BOUNCED')) {
    return words[outcome];
  }
  // Of a call or visit without a note the service knows no more than its kind.
  return text.toUpperCase() === kind ? (kinds[kind] ?? text) : text;
}

function timing(days: number | null): string {
  if (days === null) return '';
  return days === 0 ? words.onTime : days > 0 ? words.late(days) : words.early(-days);
}
