import type { Account } from '@/lib/api';
import { wholeMoney } from '@/lib/format';
import { messages } from '@/lib/messages';

/** What a call is worth; of a lost account, whom nobody expects to order, what it brought. */
export function Worth({ account }: { account: Account }) {
  const words = messages.accounts;
  const { standing, call_value: call, lifetime_revenue: lifetime, currency } = account;
  return standing === 'LOST'
    ? words.lifetimeValue(wholeMoney(lifetime, currency))
    : call !== null && words.callValue(wholeMoney(call, currency));
}
