import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { CoveredAccount, CoveredProduct } from '@/lib/api';
import { freshness, page } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const PRODUCTS = '*/api/recommendations/coverage/products';

const merlot: CoveredProduct = {
  sku: 'WIN-001',
  name: 'Merlot 75 cl',
  rank: 2,
  carried_count: 30,
  missing_count: 10,
  share_pct: 75,
  average_revenue: 420.5,
  gap_value: 2100.25,
};
const cava: CoveredProduct = { ...merlot, sku: 'SPA-004', name: null, rank: 1, missing_count: 0, gap_value: 0 };

const corner: CoveredAccount = {
  account_id: 'C1001-MAIN',
  name: 'Corner Wine',
  rep_id: 'R03',
  region: 'South',
  chain: null,
  segment: 'Loyal',
  coverage_pct: 40,
  carried: false,
  score: 0.72,
  gap_value: 302.76,
};

function serve(products: CoveredProduct[], accounts: CoveredAccount[] = []) {
  const asked: URLSearchParams[] = [];
  const note = (request: Request) => asked.push(new URL(request.url).searchParams);
  server.use(
    http.get(PRODUCTS, ({ request }) => {
      note(request);
      return HttpResponse.json({ ...page(products), freshness });
    }),
    http.get(`${PRODUCTS}/WIN-001/accounts`, ({ request }) => {
      note(request);
      return HttpResponse.json(page(accounts));
    }),
  );
  return asked;
}

describe('the page of top products', () => {
  it('says how far each has come and what its gap is worth', async () => {
    serve([merlot, cava]);
    renderApp('/products/coverage');

    expect(await screen.findByText('The largest gap is Merlot 75 cl: 10 accounts without it.')).toBeVisible();
    const [, first, second] = screen.getAllByRole('row').map((row) => within(row));
    expect(first?.getByText('75%')).toBeVisible();
    expect(first?.getByText('30')).toBeVisible();
    expect(first?.getByText('2,100')).toBeVisible();
    expect(second?.getByText('SPA-004')).toBeVisible();
  });

  it('counts the accounts of the representative that is chosen', async () => {
    const asked = serve([merlot]);
    const { user } = renderApp('/products/coverage');

    await user.click(await screen.findByRole('combobox', { name: 'Representative' }));
    await user.click(await screen.findByRole('option', { name: 'Jonas Weber' }));

    await expect.poll(() => asked.at(-1)?.get('rep')).toBe('R04');
  });

  it('says when there are none', async () => {
    serve([]);
    renderApp('/products/coverage');

    expect(await screen.findByText('No top products yet')).toBeVisible();
  });

  it('says when they cannot be read', async () => {
    server.use(http.get(PRODUCTS, () => problem(503, 'unavailable')));
    renderApp('/products/coverage');

    expect(await screen.findByRole('alert')).toHaveTextContent('not answering');
  });
});

describe('the accounts of a top product', () => {
  it('shows those without it and what they would bring', async () => {
    const asked = serve([merlot], [corner]);
    renderApp('/products/coverage/WIN-001');

    expect(await screen.findByRole('heading', { name: 'Merlot 75 cl' })).toBeVisible();
    expect(await screen.findByText('1 account without it, the largest gap first.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Corner Wine' })).toHaveAttribute('href', '/accounts/C1001-MAIN');
    expect(screen.getByText('72%')).toBeVisible();
    expect(screen.getByText('303')).toBeVisible();
    expect(asked.some((query) => query.get('standing') === 'MISSING')).toBe(true);
  });

  it('shows those with it, too', async () => {
    const asked = serve([merlot], [{ ...corner, carried: true, score: null, gap_value: null }]);
    const { user } = renderApp('/products/coverage/WIN-001');

    await user.click(await screen.findByRole('radio', { name: 'With it' }));

    expect(await screen.findByText('1 account with it.')).toBeVisible();
    expect(asked.at(-1)?.get('standing')).toBe('CARRIED');
    expect(screen.getByText('Carried')).toBeVisible();
  });
});
