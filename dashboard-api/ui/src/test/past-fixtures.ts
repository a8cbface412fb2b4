import type { AccountValue, ProductsByQuarter, RevenueByYear, Snapshots } from '@/lib/api';

export const revenue: RevenueByYear = {
  account_id: 'C1001-MAIN',
  as_of: '2026-11-20',
  currency: 'EUR',
  first_order_on: '2023-02-03',
  orders_in_other_currencies: 0,
  years: [
    {
      year: 2023,
      complete: true,
      revenue: 6700,
      orders: 30,
      average_order_value: 223.33,
      units: 700,
      unique_skus: 9,
      skus: [],
    },
    {
      year: 2024,
      complete: true,
      revenue: 6820,
      orders: 33,
      average_order_value: 206.67,
      units: 720,
      unique_skus: 11,
      skus: [],
    },
    {
      year: 2025,
      complete: true,
      revenue: 7000,
      orders: 36,
      average_order_value: 194.44,
      units: 690,
      unique_skus: 12,
      skus: [],
    },
    {
      year: 2026,
      complete: false,
      revenue: 6100,
      orders: 31,
      average_order_value: 196.77,
      units: null,
      unique_skus: 14,
      skus: [],
    },
  ],
  trend: { per_year: 150, r2: 0.9661, first_year: 2023, last_year: 2025 },
};

export const value: AccountValue = {
  account_id: 'C1001-MAIN',
  as_of: '2026-11-20',
  currency: 'EUR',
  worth: {
    revenue: 6820.4,
    low: 4900,
    high: 8700.6,
    purchase_days: 34.2,
    order_value: 199.4,
    order_units: 12,
    active: 0.97,
  },
};

export const products: ProductsByQuarter = {
  account_id: 'C1001-MAIN',
  as_of: '2026-11-20',
  currency: 'EUR',
  top_skus: 30,
  stopped: [
    {
      sku: 'W-0311',
      name: 'Morgon 2023',
      last_bought_on: '2026-06-12',
      usual_gap_days: 14,
      silent_days: 161,
      visits_since: 18,
      probability: 0.01,
      revenue_at_stake: 940,
    },
  ],
  quarters: [
    {
      quarter: '2026-Q4',
      complete: false,
      revenue: 320,
      units: 12,
      added: 0,
      repurchased: 1,
      dropped: 0,
      top_carried: 1,
      products: [{ sku: 'W-0042', name: 'Chablis 2022', change: 'REPURCHASED', revenue: 320, units: 12 }],
    },
    {
      quarter: '2026-Q3',
      complete: true,
      revenue: 120,
      units: 4,
      added: 1,
      repurchased: 0,
      dropped: 1,
      top_carried: 1,
      products: [
        { sku: 'W-0042', name: 'Chablis 2022', change: 'ADDED', revenue: 120, units: 4 },
        { sku: 'W-0311', name: null, change: 'DROPPED', revenue: 90, units: null },
      ],
    },
  ],
};

const known = { currency: 'EUR', model_version: 'naive-1', revenue: { lifetime: 18234.1, year_to_date: 6100 } };

export const snapshots: Snapshots = {
  account_id: 'C1001-MAIN',
  first_on: '2026-03-03',
  items: [
    {
      as_of: '2026-03-03',
      batch_id: null,
      prediction: {
        ...known,
        expected: { on: '2026-03-01', window_start: '2026-02-27', window_end: '2026-03-06', confidence: 'HIGH' },
        churn: { risk: 0.34 },
        health_score: 61.5,
        priority_score: 50,
        explanation: [{ code: 'WITHIN_WINDOW', text: 'Was expected around 1 Mar 2026' }],
      },
    },
    {
      as_of: '2026-11-20',
      batch_id: null,
      prediction: {
        ...known,
        expected: null,
        churn: { risk: 0.12 },
        health_score: 72.5,
        priority_score: 41,
        explanation: [{ code: 'RHYTHM', text: 'Usually buys every 7 days' }],
      },
    },
  ],
};
