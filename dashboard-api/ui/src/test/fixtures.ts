import type {
  Account,
  AccountDetail,
  Batch,
  Facets,
  Freshness,
  Me,
  ProfileValues,
  Reminder,
  ReminderPage,
  Sending,
} from '@/lib/api';

export const freshness: Freshness = {
  sales_until: '2026-11-15',
  batch_id: '182a5c7e-4f7b-5a3e-9c1e-aa34b0c1d2e3',
  batch_completed_at: '2026-11-16T05:12:09Z',
  model_version: 'naive-1',
  as_of: '2026-11-20',
};

export const manager: Me = { username: 'manager', display_name: 'Claire Moreau', roles: ['MANAGER'], rep_id: null };
export const rep: Me = { username: 'ines', display_name: 'Inès Faure', roles: ['REP'], rep_id: 'R03' };
export const reader: Me = { username: 'audit', display_name: 'Audit', roles: ['READ_ONLY'], rep_id: null };

/** Mails leave, and reach their recipients. */
export const sending: Sending = { held: false, holds: [], delivery: { mode: 'LIVE', redirected_to: null } };

export const facets: Facets = {
  reps: [
    { rep_id: 'R03', name: 'Inès Faure' },
    { rep_id: 'R04', name: 'Jonas Weber' },
  ],
  chains: ['North Star'],
  regions: ['South'],
  segments: ['Loyal'],
};

export const cornerWine: Account = {
  account_id: 'C1001-MAIN',
  name: 'Corner Wine',
  chain: 'North Star',
  card_code: 'C1001',
  city: 'Lyon',
  region: 'South',
  rep_id: 'R03',
  rep_name: 'Inès Faure',
  email: 'buyer@corner.example',
  currency: 'EUR',
  as_of: '2026-11-20',
  next_expected_purchase_date: '2026-11-21',
  window_start: '2026-11-19',
  window_end: '2026-11-24',
  confidence: 'HIGH',
  purchase_probability_7d: 0.71,
  purchase_probability_30d: 0.97,
  median_interval_days: 7,
  last_purchase_date: '2026-11-14',
  last_purchase_amount: 412.5,
  days_overdue: 0,
  standing: 'ACTIVE',
  silent_days: null,
  alive_probability: 0.9,
  health_score: 72.5,
  health_category: 'GOOD',
  churn_risk: 0.12,
  churn_category: 'LOW',
  rfm_segment: 'Loyal',
  call_value: 92.44,
  priority_score: 41,
  priority: null,
  lifetime_revenue: 18234.1,
  order_count: 140,
  ytd_revenue: 6100,
  previous_year_revenue: 7000,
  year_end_projection: 6890.12,
  expected_order_value: 130.2,
  expected_order_quantity: 37.5,
  expected_revenue: 6790,
  pace_pct: -1.6,
  yoy_revenue_pct: 2.1,
  coverage_pct: 46.7,
  reminder_state: null,
  reminder_sent_at: null,
};

export const harbourDeli: Account = {
  ...cornerWine,
  account_id: 'C1002-MAIN',
  name: 'Harbour Deli',
  chain: null,
  next_expected_purchase_date: '2026-11-02',
  window_start: '2026-10-31',
  window_end: '2026-11-05',
  days_overdue: 15,
  standing: 'ACTIVE',
  silent_days: null,
  alive_probability: 0.9,
  call_value: 310,
  priority_score: 78,
  priority: 1,
};

/** Long past its window: a call may still win it. */
export const quietBar: Account = {
  ...cornerWine,
  account_id: 'C1003-MAIN',
  name: 'Quiet Bar',
  next_expected_purchase_date: '2026-09-18',
  window_start: '2026-09-16',
  window_end: '2026-09-21',
  last_purchase_date: '2026-09-09',
  standing: 'SILENT',
  silent_days: 72,
  alive_probability: 0.55,
  call_value: 40,
  priority_score: 70,
  priority: 2,
};

/** Nobody expects it back. */
export const goneCellar: Account = {
  ...quietBar,
  account_id: 'C1004-MAIN',
  name: 'Gone Cellar',
  last_purchase_date: '2025-07-06',
  standing: 'LOST',
  silent_days: 502,
  alive_probability: 0.04,
  call_value: 0,
  priority_score: 80,
  priority: 1,
};

export const accounts = [cornerWine, harbourDeli];

export const cornerWineDetail: AccountDetail = {
  ...cornerWine,
  health_components: { recency: 20, frequency: 15, monetary: 3.6, cadence: 20, pace: 9.2, coverage: 4.7, silence: 0 },
  rfm: { recency: 5, frequency: 4, monetary: 4, segment: 'Loyal' },
  growth: {
    target: 7070,
    still_needed: 970,
    suggested_next_order: 161.67,
    message: 'Six more orders reach the target.',
  },
  explanation: [{ code: 'RHYTHM', text: 'Usually buys every 7 days', value: '7' }],
  model_version: 'naive-1',
  address: { street: '12 rue Mercière', city: 'Lyon', state: null, postal_code: '69002', region: 'South' },
  ship_to: 'MAIN',
  coverage: {
    carried: [{ sku: 'W-0042', name: 'Chablis 2022' }],
    missing: [{ sku: 'W-0107', name: 'Sancerre 2024', rank: 3, reason: '68% of accounts like it buy it', score: 0.9 }],
  },
  freshness,
};

export const sentReminder: Reminder = {
  reminder_id: '0b6b3c1e-4d64-4d0e-8a0c-6a2d6f0f3a11',
  account_id: 'C1001-MAIN',
  account_name: 'Corner Wine',
  rep_id: 'R03',
  rep_name: 'Inès Faure',
  cycle: '2026-11-18',
  email: 'buyer@corner.example',
  sent_at: '2026-11-18T06:30:00Z',
  state: 'SENT',
  purchased_on: null,
  purchase_amount: null,
  currency: null,
  days_since_sent: 2,
  message_id: 'm-1',
  notes: [],
};

export const silentReminder: Reminder = {
  ...sentReminder,
  reminder_id: '5d0c1d0a-8f5e-4f6e-9a54-0f1f8e0e2b22',
  account_id: 'C1002-MAIN',
  account_name: 'Harbour Deli',
  state: 'ACTION_NEEDED',
  days_since_sent: 9,
};

export const reminderPage: ReminderPage = {
  items: [sentReminder, silentReminder],
  page: 0,
  size: 100,
  total: 2,
  counts: { sent: 1, purchased: 0, action_needed: 1 },
  freshness,
};

export const batch: Batch = {
  batch_id: '182a5c7e-4f7b-5a3e-9c1e-aa34b0c1d2e3',
  source: 'sap',
  file_name: 'week46.csv',
  state: 'COMPLETED',
  failure_code: null,
  failure_reason: null,
  received_at: '2026-11-16T05:12:00Z',
  completed_at: '2026-11-16T05:12:09Z',
  size_bytes: 1_214_000,
  line_count: 9213,
  accepted_count: 9201,
  rejected_count: 12,
  new_count: 9188,
  changed_count: 13,
  unchanged_count: 0,
  order_count: 1422,
  account_count: 871,
  first_order_date: '2026-11-09',
  last_order_date: '2026-11-15',
  net_revenue: 412345.12,
  currency: 'EUR',
  percent: 100,
  rows_per_second: null,
  eta_seconds: null,
  uploaded_by: 'sap',
  undoable: true,
  undo_reason: null,
  undone_by: null,
  undo_requested_at: null,
  undone_at: null,
  corrects: null,
  quality_score: 99,
  rejected_share: 0.0014,
  restated_share: 0.0015,
};

export function page<T>(items: T[]) {
  return { items, page: 0, size: 100, total: items.length, freshness };
}

/** What is known of a customer nothing is known of. */
export const unsaid = {
  name: null,
  chain: null,
  address_line: null,
  city: null,
  state: null,
  postal_code: null,
  country: null,
  region: null,
  email: null,
  rep_id: null,
  phone: null,
  segment: null,
  interests: null,
  pain_points: null,
  buying_behavior: null,
  preferred_contact_time: null,
  language: null,
  engagement_score: null,
  response_rate: null,
  last_contact_on: null,
  customer_since: null,
} satisfies ProfileValues;
