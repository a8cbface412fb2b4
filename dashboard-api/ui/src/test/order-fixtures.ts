import type { SuggestedLine, SuggestedOrder } from '@/lib/api';
import { freshness } from '@/test/fixtures';

export const merlot: SuggestedLine = {
  sku: 'WIN-001',
  name: 'Merlot 75 cl',
  label: 'OVERDUE',
  due_on: '2026-11-08',
  last_on: '2026-10-09',
  usual_days: 30.4,
  quantity: 12,
  suggested_quantity: 12,
  quantity_low: 6,
  quantity_high: 24,
  in_stock: false,
  reasons: [{ code: 'PAST_RHYTHM', values: { days: '42', usual_days: '30.4' } }],
  left_out: false,
  changed_by: null,
  changed_at: null,
};

const cider: SuggestedLine = {
  ...merlot,
  sku: 'CID-7',
  name: null,
  label: 'REPLENISH',
  due_on: '2026-11-24',
  last_on: '2026-11-14',
  usual_days: 10,
  in_stock: true,
  quantity_low: 12,
  quantity_high: 12,
  reasons: [{ code: 'WITHIN_RHYTHM', values: { days: '6', usual_days: '10' } }],
};

const rose: SuggestedLine = {
  ...cider,
  sku: 'WIN-030',
  name: 'Rosé 75 cl',
  label: 'GAP',
  due_on: null,
  last_on: null,
  usual_days: null,
  quantity_low: 6,
  reasons: [{ code: 'TOP_PRODUCT', values: { rank: '4', share: '0.72' } }],
};

const gin: SuggestedLine = {
  ...rose,
  sku: 'SPI-1',
  name: 'Gin 70 cl',
  label: 'LOOK_ALIKE',
  quantity: null,
  suggested_quantity: null,
  quantity_low: null,
  quantity_high: null,
  reasons: [{ code: 'CO_PURCHASE', values: { place: '1' } }],
};

export const suggestedOrder: SuggestedOrder = {
  account_id: 'C1001-MAIN',
  name: 'Corner Wine',
  as_of: '2026-11-20',
  order_on: '2026-11-21',
  expected_on: '2026-11-21',
  usual_gap_days: 7,
  last_order_on: '2026-11-14',
  lines: [merlot, cider, rose, gin],
  freshness,
};
