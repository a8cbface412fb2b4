import type { WatchedAccount } from '@/lib/api';
import { shortDay } from '@/lib/days';
import { wholeMoney } from '@/lib/format';
import { messages } from '@/lib/messages';

const words = messages.watch;
const { reasons } = words;

/** Why an account is on the list, a sentence for each way in which it changed. */
export function watchReasons(account: WatchedAccount): string {
  return account.kinds.map((kind) => said(kind, account) ?? words.kindHints[kind]).join(' ');
}

/** Absent where the service has no figures yet, of an account listed by an earlier version. */
function said(kind: WatchedAccount['kinds'][number], account: WatchedAccount): string | undefined {
  switch (kind) {
    case 'DROP':
    case 'GROWTH':
      return change(account);
    case 'SILENT':
      return silence(account);
    case 'PRODUCT_STOPPED':
      return stop(account);
  }
}

function change(account: WatchedAccount): string | undefined {
  const { purchases, revenue, weeks, usual_purchases: usual, usual_revenue, revenue_year_before, currency } = account;
  if (purchases === null || revenue === null || weeks === null || usual === null || usual_revenue === null) {
    return undefined;
  }
  const money = (amount: number) => wholeMoney(amount, currency);
  return reasons.change({
    lately: { times: purchases, revenue: money(revenue), weeks },
    usually: { times: usual, revenue: money(usual_revenue) },
    yearBefore: revenue_year_before === null ? null : money(revenue_year_before),
  });
}

function silence({ silent_days: days, usual_gap_days: gap }: WatchedAccount): string | undefined {
  return days === null || gap === null ? undefined : reasons.silence(days, gap);
}

function stop(account: WatchedAccount): string | undefined {
  const { stopped_sku: sku, stopped_name, stopped_gap_days: gap, stopped_last_on: last, stopped_others } = account;
  if (sku === null || gap === null || last === null) {
    return undefined;
  }
  return reasons.stop(stopped_name ?? sku, gap, shortDay(last, account.as_of), stopped_others ?? 0);
}
