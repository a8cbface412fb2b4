import type {
  AccountRecommendation,
  Funnel,
  RecommendationRun,
  RecommendationRunSummary,
  RecommendedItem,
} from '@/lib/api';

const RUN_ID = '6d9d0a1e-0000-4000-8000-000000000011';

export const runSummary: RecommendationRunSummary = {
  id: RUN_ID,
  as_of: '2026-11-20',
  policy: 'STANDARD',
  settings_version: '1',
  requested_by: 'otto',
  begun_at: '2026-11-20T08:00:00Z',
  completed_at: '2026-11-20T08:02:00Z',
  account_count: 1_000,
  held_count: 100,
  item_count: 2_000,
  passing_count: 1_500,
  warned_count: 300,
  recipient_count: 800,
  safe_count: 810,
  approved_count: 120,
  rejected_count: 8,
  exported_count: 0,
  waiting_count: 1_372,
  held_back_count: 0,
  four_eyes: true,
  content_hash: 'c0ffee00c0ffee00c0ffee00c0ffee00',
  revision: 7,
};

export const doneRun: RecommendationRun = {
  id: RUN_ID,
  state: 'DONE',
  step: 'DONE',
  percent: 100,
  done: 1_000,
  total: 1_000,
  as_of: '2026-11-20',
  policy: 'STANDARD',
  requested_by: 'otto',
  requested_at: '2026-11-20T08:00:00Z',
  reason: null,
  summary: runSummary,
  replay: null,
};

export const funnel: Funnel = {
  scenarios: [
    {
      scenario: 'REBUY',
      candidate_count: 6_000,
      refused: [
        { why: 'BOUGHT_LATELY', count: 1_000 },
        { why: 'SCORED_LESS', count: 3_500 },
      ],
      account_count: 800,
      item_count: 1_500,
      passing_count: 1_200,
      warned_count: 200,
      approved_count: 120,
      rejected_count: 8,
      exported_count: 0,
      held_back_count: 0,
    },
    {
      scenario: 'CROSS_SELL',
      candidate_count: 4_000,
      refused: [{ why: 'SCORED_LESS', count: 3_500 }],
      account_count: 500,
      item_count: 500,
      passing_count: 300,
      warned_count: 100,
      approved_count: 0,
      rejected_count: 0,
      exported_count: 0,
      held_back_count: 0,
    },
  ],
  held: [{ hold: 'NO_PURCHASES', count: 100 }],
  rules: [{ rule: 'UNSUBSCRIBED', severity: 'ERROR', count: 42 }],
};

export const merlot: RecommendedItem = {
  id: '6d9d0a1e-0000-4000-8000-000000000021',
  run_id: RUN_ID,
  account_id: 'C1001-MAIN',
  name: 'Corner Wine',
  rep_id: 'R03',
  place: 1,
  sku: 'M1',
  product_name: 'Merlot 75 cl',
  scenario: 'REBUY',
  score: 10.8,
  quantity: 12,
  price: 9.5,
  audit_score: 100,
  passes: true,
  state: 'PROPOSED',
  comment: null,
  decided_by: null,
  decided_at: null,
  exported_at: null,
  revision: 3,
  reasons: [{ code: 'PAST_RHYTHM', values: { days: '40', usual_days: '30' } }],
  contributions: [
    { feature: 'FAMILY', value: 1, points: 2 },
    { feature: 'AFFINITY', value: 1, points: 7.889 },
    { feature: 'RECENCY', value: 0.889, points: -0.889 },
  ],
  findings: [],
  held_back: [],
};

export const stopped: RecommendedItem = {
  ...merlot,
  id: '6d9d0a1e-0000-4000-8000-000000000022',
  account_id: 'C2002-MAIN',
  name: 'Harbour Deli',
  audit_score: 50,
  passes: false,
  findings: [
    { rule: 'SILENCE_WINDOW', severity: 'ERROR', values: { days: '12' } },
    { rule: 'TOO_FEW_ORDERS', severity: 'WARN', values: { orders: '1' } },
  ],
};

/** What the run says of the account of a recommendation. */
export function accountOf(item: RecommendedItem): AccountRecommendation {
  return {
    account_id: item.account_id,
    run_id: RUN_ID,
    as_of: '2026-11-20',
    policy: 'STANDARD',
    scenario: 'REBUY',
    hold: null,
    items: [item],
    rejected: [{ sku: 'S1', product_name: 'Semillon', scenario: 'CROSS_SELL', score: 8.25, why: 'SAME_FAMILY' }],
    multipliers: { REBUY: 1.2, CROSS_SELL: 1.2 },
    profile: {
      orders: 4,
      revenue: 480,
      average_order: 120,
      band: 'STANDARD',
      unit_price: 10,
      days_since: 40,
      segment: 'Loyal',
      tastes: {},
      rhythms: [],
    } as unknown as AccountRecommendation['profile'],
  };
}
