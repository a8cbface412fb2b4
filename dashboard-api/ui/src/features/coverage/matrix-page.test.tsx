import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CoveredGroup, CoveredProduct, CoveredRow } from '@/lib/api';
import { freshness, page } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const COVERAGE = '*/api/recommendations/coverage';

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
const cava: CoveredProduct = { ...merlot, sku: 'SPA-004', name: 'Cava', rank: 1 };

const corner: CoveredRow = {
  account_id: 'C1001-MAIN',
  name: 'Corner Wine',
  rep_id: 'R03',
  region: 'South',
  chain: null,
  coverage_pct: 50,
  gap_value: 302.76,
  carried: ['SPA-004'],
  missing: [{ sku: 'WIN-001', score: 0.72, gap_value: 302.76 }],
};

const south: CoveredGroup = {
  group: 'South',
  account_count: 40,
  coverage_pct: 62.5,
  gap_value: 8400,
  products: [
    { sku: 'SPA-004', carried_count: 40, gap_value: 0 },
    { sku: 'WIN-001', carried_count: 10, gap_value: 8400 },
  ],
};

let asked: URL[];

beforeEach(() => {
  asked = [];
  const note = (request: Request) => asked.push(new URL(request.url));
  server.use(
    http.get(`${COVERAGE}/products`, () => HttpResponse.json({ ...page([merlot, cava]), freshness })),
    http.get(`${COVERAGE}/matrix`, ({ request }) => {
      note(request);
      return HttpResponse.json({ ...page([corner]), freshness });
    }),
    http.get(`${COVERAGE}/groups`, ({ request }) => {
      note(request);
      return HttpResponse.json({ ...page([south, { ...south, group: null, gap_value: 10 }]), freshness });
    }),
  );
});

describe('the coverage matrix', () => {
  it('says which account carries which product and what its gaps are worth', async () => {
    renderApp('/products/matrix');

    expect(await screen.findByText('The largest gaps are at Corner Wine, worth 303 in twelve months.')).toBeVisible();
    const headings = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    expect(headings.slice(3)).toEqual([expect.stringContaining('Cava'), expect.stringContaining('Merlot 75 cl')]);
    const row = within(screen.getByRole('row', { name: /Corner Wine/ }));
    expect(row.getByText('50%')).toBeVisible();
    expect(row.getByTitle('Cava: carried')).toHaveTextContent('✓');
    expect(
      row.getByTitle('Merlot 75 cl: not carried. 72% of accounts like it buy it; it would bring 303.'),
    ).toHaveTextContent('72');
  });

  it('narrows, sorts and searches', async () => {
    renderApp('/products/matrix?rep=R03&region=South&chain=Nicolas&q=corner&sort=coverage_pct');

    await screen.findByText('Corner Wine');
    expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toEqual({
      rep: 'R03',
      region: 'South',
      chain: 'Nicolas',
      q: 'corner',
      sort: 'coverage_pct',
      page: '0',
      size: '100',
    });
  });

  it('puts accounts together by region and opens those of one', async () => {
    const { user, address } = renderApp('/products/matrix');

    await user.click(await screen.findByRole('radio', { name: 'Regions' }));

    expect(await screen.findByText('The largest gaps are at South, worth 8,400 in twelve months.')).toBeVisible();
    expect(asked.at(-1)?.searchParams.get('by')).toBe('REGION');
    const row = screen.getByRole('row', { name: /South/ });
    expect(
      within(row).getByTitle('Merlot 75 cl: carried by 10 of 40. The others would bring 8,400.'),
    ).toHaveTextContent('25');
    expect(screen.getByText('No region')).toBeVisible();

    await user.click(within(row).getByText('South'));
    expect(await screen.findByText('Corner Wine')).toBeVisible();
    expect(address()).toBe('/products/matrix?region=South');
  });

  it('is reached from the top products', async () => {
    const { user } = renderApp('/products/coverage?rep=R03');

    await user.click(await screen.findByRole('link', { name: 'Coverage matrix' }));

    expect(await screen.findByText('Corner Wine')).toBeVisible();
    expect(asked[0]?.searchParams.get('rep')).toBe('R03');
  });

  it('says when no account fits', async () => {
    server.use(http.get(`${COVERAGE}/matrix`, () => HttpResponse.json({ ...page([]), freshness })));
    renderApp('/products/matrix');

    expect(await screen.findByText('No such accounts')).toBeVisible();
  });

  it('says when it cannot be read', async () => {
    server.use(http.get(`${COVERAGE}/matrix`, () => problem(503, 'unavailable')));
    renderApp('/products/matrix');

    expect(await screen.findByRole('alert')).toHaveTextContent('not answering');
  });
});
