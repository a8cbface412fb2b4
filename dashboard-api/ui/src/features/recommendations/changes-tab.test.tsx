import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { RecommendationChange, RecommendationComparison, RecommendationRunSummary } from '@/lib/api';
import { page } from '@/test/fixtures';
import { doneRun, runSummary } from '@/test/recommendation-fixtures';
import { renderApp } from '@/test/render-app';
import { server } from '@/test/server';

const PAGE = `/recommendations/runs/${runSummary.id}/changes`;
const API = `*/api/recommendation-runs/${runSummary.id}`;

const before = runOf('6d9d0a1e-0000-4000-8000-000000000010', '2026-11-13T08:00:00Z');
const longBefore = runOf('6d9d0a1e-0000-4000-8000-000000000009', '2026-11-06T08:00:00Z');
const after = runOf('6d9d0a1e-0000-4000-8000-000000000012', '2026-11-20T09:00:00Z');

const comparison: RecommendationComparison = {
  identical: false,
  same_settings: true,
  account_count: 800,
  changed_account_count: 120,
  scenarios: [{ scenario: 'REBUY', entered: 30, left: 25, changed: 1_200, same: 40 }],
};

const gone: RecommendationChange = {
  account_id: 'C1_MAIN',
  name: 'Corner Shop',
  rep_id: null,
  sku: 'M1',
  product_name: 'Merlot',
  change: 'LEFT',
  scenario_before: 'REBUY',
  place_before: 1,
  score_before: 4.5,
  quantity_before: 12,
  price_before: 10,
  passed_before: true,
  scenario: null,
  place: null,
  score: null,
  quantity: null,
  price: null,
  passes: null,
};

let runs: RecommendationRunSummary[];
let asked: string[];

beforeEach(() => {
  runs = [after, runSummary, before, longBefore];
  asked = [];
  server.use(
    http.get('*/api/recommendation-runs', () => HttpResponse.json(page(runs))),
    http.get(API, () => HttpResponse.json(doneRun)),
    http.get(`${API}/comparison/:earlier`, () => HttpResponse.json(comparison)),
    http.get(`${API}/comparison/:earlier/changes`, ({ request, params }) => {
      asked.push(`${String(params.earlier)}${new URL(request.url).search}`);
      return HttpResponse.json(page([gone]));
    }),
  );
});

function runOf(id: string, begun_at: string): RecommendationRunSummary {
  return { ...runSummary, id, begun_at };
}

it('compares a run with the one before it', async () => {
  renderApp(PAGE);

  expect(await screen.findByText('Something else for 120 of 800 accounts.')).toBeVisible();
  expect(screen.getByRole('row', { name: 'Buy again 30 25 1,200 40' })).toBeVisible();
  const row = await screen.findByRole('row', { name: /^Corner Shop Merlot/ });
  expect(within(row).getByText('Gone')).toBeVisible();
  expect(within(row).getByText('Buy again no. 1 · 12 units')).toBeVisible();
  expect(asked[0]).toMatch(before.id);
});

it('compares it with any other run', async () => {
  const { user, address } = renderApp(PAGE);

  await user.click(await screen.findByRole('combobox', { name: 'Compared with' }));
  await user.click(await screen.findByRole('option', { name: /6 Nov/ }));

  expect(await screen.findByText('Something else for 120 of 800 accounts.')).toBeVisible();
  expect(address()).toBe(`${PAGE}?with=${longBefore.id}`);
  expect(asked.at(-1)).toMatch(longBefore.id);
});

it('narrows the changes', async () => {
  const { user } = renderApp(PAGE);

  await user.click(await screen.findByRole('combobox', { name: 'Change' }));
  await user.click(await screen.findByRole('option', { name: 'Gone' }));

  await expect.poll(() => asked.at(-1)).toMatch(/change=LEFT/);
});

it('says that two runs came to the very same', async () => {
  server.use(
    http.get(`${API}/comparison/:earlier`, () =>
      HttpResponse.json({ ...comparison, identical: true, same_settings: false, changed_account_count: 0 }),
    ),
    http.get(`${API}/comparison/:earlier/changes`, () => HttpResponse.json(page([]))),
  );
  renderApp(PAGE);

  expect(
    await screen.findByText(/^The same for every account, .* computed with different configurations\.$/),
  ).toBeVisible();
  expect(screen.getByText('Nothing is recommended differently')).toBeVisible();
});

it('says so where there is no other run', async () => {
  runs = [runSummary];
  renderApp(PAGE);

  expect(await screen.findByText('Nothing to compare with')).toBeVisible();
});
