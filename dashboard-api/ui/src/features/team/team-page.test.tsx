import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { freshness } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const figures = {
  accounts: 12,
  currency: 'EUR',
  ytd_revenue: 4000,
  pace_pct: 3.2,
  overdue: 2,
  low_health: 1,
  due_this_week: 3,
  revenue_at_risk: 320,
};

beforeEach(() => {
  const group = { ...figures, reps: 1, previous_year_revenue: 3900 };
  server.use(
    http.get('*/api/sales-manager/overview', () =>
      HttpResponse.json({
        totals: { ...figures, previous_year_revenue: 3900 },
        currency: 'EUR',
        reps: [{ ...figures, rep_id: 'R03', rep_name: 'Inès Faure' }],
        freshness,
      }),
    ),
    http.get('*/api/sales-manager/companies', () =>
      HttpResponse.json({
        items: [
          { ...group, name: 'North Star' },
          { ...group, name: null },
        ],
        currency: 'EUR',
        freshness,
      }),
    ),
    http.get('*/api/churn/analysis', () => problem(503, 'unavailable')),
  );
});

describe('the team', () => {
  it('stands side by side by rep at first, and by company when asked', async () => {
    const { user, address } = renderApp('/team');
    expect(await screen.findByRole('link', { name: 'Inès Faure' })).toHaveAttribute('href', '/accounts?rep=R03');

    await user.click(screen.getByRole('radio', { name: 'Companies' }));

    expect(await screen.findByRole('link', { name: 'North Star' })).toHaveAttribute(
      'href',
      '/accounts?chain=North%20Star',
    );
    expect(screen.getByRole('row', { name: /Independent/ })).toHaveTextContent('12');
    expect(address()).toBe('/team?by=companies');
  });

  it('exports what it is seen by', async () => {
    let exports = 0;
    server.use(
      http.get('*/api/sales-manager/companies', ({ request }) => {
        if (request.headers.get('accept') !== 'text/csv') {
          return undefined;
        }
        exports++;
        return new HttpResponse('name\r\n', { headers: { 'content-type': 'text/csv' } });
      }),
    );
    const { user } = renderApp('/team?by=companies');
    await screen.findByRole('link', { name: 'North Star' });

    await user.click(screen.getByRole('button', { name: 'Export' }));

    expect(await screen.findByText('2 rows exported')).toBeVisible();
    expect(exports).toBe(1);
  });

  it('says so when regions cannot be had', async () => {
    server.use(http.get('*/api/sales-manager/regions', () => problem(503, 'unavailable', 'Being rebuilt.')));
    renderApp('/team?by=regions');

    expect((await screen.findAllByText(/A part of Roadbook is not answering/)).length).toBeGreaterThan(0);
    expect(await screen.findByText(/Being rebuilt/)).toBeVisible();
  });
});
