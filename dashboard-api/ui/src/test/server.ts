import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { accounts, facets, freshness, manager, page, sending, unsaid } from '@/test/fixtures';

/** What every page asks for; a test replaces what it is about. */
export const server = setupServer(
  http.get('*/auth/me', () => HttpResponse.json(manager)),
  http.get('*/api/products', () => HttpResponse.json(page([]))),
  http.get('*/api/orders', () => HttpResponse.json(page([]))),
  http.get('*/api/batches', () => HttpResponse.json(page([]))),
  http.get('*/api/customers/:id/profile', ({ params }) =>
    HttpResponse.json({ ...unknownCustomer, account_id: String(params.id) }),
  ),
  http.get('*/api/batches/:id/replies', () => HttpResponse.json([])),
  http.get('*/api/batches/:id/figures', () => HttpResponse.json([])),
  http.get('*/api/accounts/:id/lineage', ({ params }) =>
    HttpResponse.json({ ...ofItself, account_id: String(params.id), name: String(params.id) }),
  ),
  http.get('*/api/agents', () => HttpResponse.json(page([]))),
  http.get('*/api/answers', () => HttpResponse.json(page([]))),
  http.get('*/api/outreach/sending', () => HttpResponse.json(sending)),
  http.get('*/api/facets', () => HttpResponse.json(facets)),
  http.get('*/api/freshness', () => HttpResponse.json(freshness)),
  http.get('*/api/predictions/watch', () => HttpResponse.json({ ...page([]), counts: noneWatched })),
  http.get('*/api/strategic/accounts', () => HttpResponse.json(page(accounts))),
);

const ofItself = { survivor_id: null, survivor_name: null, spellings: [], merges: [] };

const unknownCustomer = {
  customer_id: null,
  values: unsaid,
  hands: {},
  file_id: null,
  file_taken_at: null,
  revision: 3,
};

const noneWatched = { DROP: 0, GROWTH: 0, PRODUCT_STOPPED: 0, SILENT: 0 };

export function problem(status: number, code: string, detail?: string, headers: Record<string, string> = {}) {
  return HttpResponse.json(
    { type: `https://roadbook.dev/problems/${code}`, title: code, status, detail, code, trace_id: '4bf92f35' },
    { status, headers: { 'content-type': 'application/problem+json', ...headers } },
  );
}
