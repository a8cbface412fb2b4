import type { WatchedAccount } from '@/lib/api';

/** An account to watch, without figures. */
export const watched: WatchedAccount = {
  account_id: 'C1001-MAIN',
  name: 'Corner Wine',
  rep_id: 'R03',
  rep_name: 'Inès Faure',
  kinds: ['DROP'],
  chance: 0.0021,
  at_stake: 5785.4,
  currency: 'EUR',
  since: '2026-10-02',
  as_of: '2026-11-20',
  purchases: null,
  revenue: null,
  weeks: null,
  usual_purchases: null,
  usual_revenue: null,
  revenue_year_before: null,
  silent_days: null,
  usual_gap_days: null,
  stopped_sku: null,
  stopped_name: null,
  stopped_gap_days: null,
  stopped_last_on: null,
  stopped_others: null,
};
