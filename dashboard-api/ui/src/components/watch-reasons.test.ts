import { describe, expect, it } from 'vitest';
import { watchReasons } from '@/components/watch-reasons';
import type { WatchedAccount } from '@/lib/api';
import { watched } from '@/test/watched';

const said = (changes: Partial<WatchedAccount>) => watchReasons({ ...watched, ...changes });
const fewer = {
  kinds: ['DROP'],
  purchases: 3,
  revenue: 410.4,
  weeks: 8,
  usual_purchases: 9,
  usual_revenue: 1300,
} as const;
const stopped = { kinds: ['PRODUCT_STOPPED'], stopped_sku: 'RED', stopped_gap_days: 14, stopped_others: 0 } as const;

describe('why an account is to be watched', () => {
  it('names what it buys lately, usually and a year before, with the money as pages write it', () => {
    expect(said({ ...fewer, kinds: [...fewer.kinds], revenue_year_before: 1249.6 })).toBe(
      'Ordered 3 times for €410 in 8 weeks, usually 9 times for €1,300 (€1,250 a year ago).',
    );
  });

  it('leaves the year before out of who did not buy yet', () => {
    expect(said({ ...fewer, kinds: ['GROWTH'], purchases: 1, usual_purchases: 0 })).toBe(
      'Ordered once for €410 in 8 weeks, usually €1,300.',
    );
  });

  it('names a silence beside the usual interval', () => {
    expect(said({ kinds: ['SILENT'], silent_days: 43, usual_gap_days: 7 })).toBe(
      'No order for 43 days, usually every 7 days.',
    );
    expect(said({ kinds: ['SILENT'], silent_days: 20, usual_gap_days: 1 })).toBe(
      'No order for 20 days, usually every day.',
    );
  });

  it('names the dropped product that brought most, by its code where it has no name, and counts the others', () => {
    expect(said({ ...stopped, kinds: ['PRODUCT_STOPPED'], stopped_last_on: '2026-07-20' })).toBe(
      'Stopped ordering RED: usually every 14 days, last on Mon 20 Jul.',
    );
    expect(
      said({
        ...stopped,
        kinds: ['PRODUCT_STOPPED'],
        stopped_name: 'Merlot',
        stopped_last_on: '2025-12-20',
        stopped_others: 2,
      }),
    ).toBe('Stopped ordering Merlot, and 2 other products: usually every 14 days, last on 20 Dec 2025.');
  });

  it('says a sentence for each way, the least probable first', () => {
    expect(
      said({
        ...stopped,
        kinds: ['PRODUCT_STOPPED', 'SILENT'],
        stopped_last_on: '2026-07-20',
        silent_days: 43,
        usual_gap_days: 7,
      }),
    ).toBe(
      'Stopped ordering RED: usually every 14 days, last on Mon 20 Jul. No order for 43 days, usually every 7 days.',
    );
  });

  it('says what the way means where an earlier version left no figures', () => {
    expect(said({ kinds: ['SILENT'] })).toBe(
      'Past its forecast window, and quiet for longer than its rhythm suggests.',
    );
  });
});
