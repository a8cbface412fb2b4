import { http, HttpResponse } from 'msw';
import { cornerWineDetail, freshness, page } from '@/test/fixtures';
import { suggestedOrder } from '@/test/order-fixtures';
import { products, revenue, snapshots, value } from '@/test/past-fixtures';
import { server } from '@/test/server';

const history = {
  months: [
    { month: '2026-10', revenue: 820.5, orders: 4 },
    { month: '2026-11', revenue: 412.5, orders: 1 },
  ],
  orders: [
    {
      order_id: 'o-2',
      ordered_on: '2026-11-14',
      amount: 412.5,
      currency: 'EUR',
      quantity: 36,
      lines: 3,
      document: '502113',
    },
    {
      order_id: 'o-1',
      ordered_on: '2026-11-07',
      amount: -42.5,
      currency: 'EUR',
      quantity: -3,
      lines: 1,
      document: null,
    },
  ],
  currency: 'EUR',
  freshness,
};

const calibration = {
  weeks: 13,
  windows: [{ least_days: 1, most_days: 7, times: 412, held: 0.812 }],
  chances: [{ about: 0.9, times: 320, came: 0.88 }],
};

export const noValues = { amount: null, currency: null, days_from_expected: null, outcome: null };

export function serveAccount(changes: Partial<typeof cornerWineDetail> = {}) {
  server.use(
    http.get('*/api/strategic/accounts/C1001-MAIN', () => HttpResponse.json({ ...cornerWineDetail, ...changes })),
    http.get('*/api/strategic/accounts/C1001-MAIN/history', () => HttpResponse.json(history)),
    http.get('*/api/strategic/accounts/C1001-MAIN/timeline', () => HttpResponse.json({ items: [] })),
    http.get('*/api/strategic/accounts/C1001-MAIN/products', () => HttpResponse.json(products)),
    http.get('*/api/strategic/accounts/C1001-MAIN/value', () => HttpResponse.json(value)),
    http.get('*/api/recommendations/C1001-MAIN/order', () => HttpResponse.json(suggestedOrder)),
    http.get('*/api/recommendation-thumbs', () => HttpResponse.json(page([]))),
    http.get('*/api/models/accuracy', () => HttpResponse.json({ as_of: '2026-11-20', weeks: [], calibration })),
    http.get('*/api/strategic/accounts/C1001-MAIN/revenue', () => HttpResponse.json(revenue)),
    http.get('*/api/strategic/accounts/C1001-MAIN/snapshots', ({ request }) => {
      const day = new URL(request.url).searchParams.get('as_of');
      const items = snapshots.items.filter((each) => day === null || each.as_of <= day);
      return HttpResponse.json({ ...snapshots, items: day === null ? items : items.slice(-1) });
    }),
  );
}
