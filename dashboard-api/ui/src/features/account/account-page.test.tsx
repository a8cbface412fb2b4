import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { noValues, serveAccount } from '@/test/account-server';
import { goneCellar, quietBar } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

describe('an account', () => {
  it('says when it will order next and why, and draws the window', async () => {
    serveAccount();
    renderApp('/accounts/C1001-MAIN');

    expect(await screen.findByRole('heading', { name: 'Corner Wine' })).toBeVisible();
    expect(screen.getByText('due tomorrow')).toBeVisible();
    expect(screen.getByText('High confidence')).toBeVisible();
    expect(screen.getByRole('img', { name: 'Health 72.5 of 100, Good' })).toBeInTheDocument();
    expect(
      screen.getByRole('img', { name: /^Order timeline: last order Sat 14 Nov, expected Sat 21 Nov/ }),
    ).toBeInTheDocument();
    expect(
      within(screen.getByRole('region', { name: 'Why?' })).getByText(
        'Usually orders every 7 days; last order Sat 14 Nov.',
      ),
    ).toBeVisible();
  });

  it.each([
    [goneCellar, 'Lost'],
    [quietBar, 'No recent orders'],
  ])('promises nothing of $name, which went quiet', async (account, standing) => {
    serveAccount({ ...account, account_id: 'C1001-MAIN', growth: null });
    renderApp('/accounts/C1001-MAIN');

    expect(await screen.findByText(`silent for ${account.silent_days} days`)).toBeVisible();
    expect(screen.getByText(standing)).toBeVisible();
    expect(screen.queryByText('High confidence')).not.toBeInTheDocument();
    expect(screen.queryByText(/^Priority \d/)).not.toBeInTheDocument();
    expect(screen.queryByText(/overdue/)).not.toBeInTheDocument();
    expect(screen.getByText('No target while the account has no recent orders.')).toBeVisible();
    expect(screen.getByRole('img', { name: /^Order timeline: last order/ })).toHaveAccessibleName(/^(?!.*expected)/);
  });

  it('says what is missing to its target, in money as the page writes it', async () => {
    serveAccount();
    renderApp('/accounts/C1001-MAIN');

    expect(
      await screen.findByText(
        '€970 to this year’s target of €7,070; orders of about €162 from here on would reach it.',
      ),
    ).toBeVisible();
  });

  it('suggests no order that the account never places', async () => {
    const growth = { target: 49766.42, still_needed: 43666.42, suggested_next_order: 10886.4, message: '49766.42 EUR' };
    serveAccount({ growth });
    renderApp('/accounts/C1001-MAIN');

    expect(await screen.findByText('€43,666 to this year’s target of €49,766.')).toBeVisible();
    expect(screen.queryByText('Suggested next order')).not.toBeInTheDocument();
    expect(screen.queryByText(/10,?886|EUR/)).not.toBeInTheDocument();
  });

  it('keeps that somebody called, with the rep whose month it counts for, and counts a second attempt once', async () => {
    serveAccount();
    const logged: [string | null, unknown][] = [];
    server.use(
      http.post('*/api/agents/R03/activities', async ({ request }) => {
        logged.push([request.headers.get('idempotency-key'), await request.json()]);
        return logged.length <= 2
          ? problem(503, 'unavailable')
          : HttpResponse.json({ activity_id: 'a-1' }, { status: 201 });
      }),
    );
    const { user } = renderApp('/accounts/C1001-MAIN');

    expect(await screen.findByRole('link', { name: 'Write email' })).toHaveAttribute(
      'href',
      'mailto:buyer@corner.example',
    );
    await user.click(screen.getByRole('button', { name: 'Log call' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Log call' }));
    fireEvent.change(dialog.getByLabelText('Day'), { target: { value: '2026-11-19' } });
    await user.type(dialog.getByLabelText('Note'), 'Wants more Gamay');
    await user.click(dialog.getByRole('button', { name: 'Log call' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('not answering');
    await user.click(dialog.getByRole('button', { name: 'Log call' }));
    await waitFor(() => expect(logged).toHaveLength(2));
    await user.type(dialog.getByLabelText('Note'), ' nouveau');
    await user.click(await dialog.findByRole('button', { name: 'Log call' }));

    expect(await screen.findByText('Call logged for Inès Faure')).toBeVisible();
    expect(logged[0]?.[1]).toEqual({ type: 'call', date: '2026-11-19', notes: 'Corner Wine: Wants more Gamay' });
    expect(logged[1]).toEqual(logged[0]);
    expect(logged[2]?.[1]).toMatchObject({ notes: 'Corner Wine: Wants more Gamay nouveau' });
    expect(logged[2]?.[0]).not.toBe(logged[0]?.[0]);
  });

  it('logs nothing for who may only read, nor where nobody looks after the account', async () => {
    serveAccount({ rep_id: null, rep_name: null });
    renderApp('/accounts/C1001-MAIN');

    expect(await screen.findByRole('link', { name: 'Write email' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Log visit' })).not.toBeInTheDocument();
  });

  it('says what happened on the day it happened, though that day begins the evening before in UTC', async () => {
    serveAccount();
    const order = {
      at: '2025-11-28T23:00:00Z',
      day: '2025-11-29',
      kind: 'ORDER',
      text: null,
      author: null,
      ref: 'o-1',
      ...noValues,
    };
    server.use(http.get('*/api/strategic/accounts/C1001-MAIN/timeline', () => HttpResponse.json({ items: [order] })));
    renderApp('/accounts/C1001-MAIN/history');

    expect(await screen.findByText('29 Nov 2025')).toBeVisible();
  });

  it('shows the year of a last order of another year', async () => {
    serveAccount({ last_purchase_date: '2025-08-28' });
    renderApp('/accounts/C1001-MAIN');

    expect(await screen.findByRole('img', { name: /^Order timeline: last order 28 Aug 2025, expected/ })).toBeVisible();
  });

  it('abstains in words where there are too few orders', async () => {
    serveAccount({
      confidence: 'INSUFFICIENT',
      next_expected_purchase_date: null,
      window_start: null,
      window_end: null,
    });
    renderApp('/accounts/C1001-MAIN');

    expect(await screen.findByText('No forecast')).toBeVisible();
    expect(screen.getByText(/No reminder is sent on a guess/)).toBeVisible();
  });

  it('says what the next twelve months will probably bring, and how sure that is', async () => {
    serveAccount();
    renderApp('/accounts/C1001-MAIN');

    expect(await screen.findByText('€6,820')).toBeVisible();
    expect(screen.getByText('likely €4,900–€8,701')).toBeVisible();
    expect(screen.getByText('About 34 orders of €199; 97% chance that it is still a customer')).toBeVisible();
  });

  it('says how often windows and chances like its own held', async () => {
    serveAccount({ purchase_probability_30d: 0.92 });
    renderApp('/accounts/C1001-MAIN');

    const trust = within(await screen.findByRole('region', { name: 'How reliable is this?' }));
    expect(trust.getByText('81% of orders fell inside windows like this (412 windows, last 13 weeks).')).toBeVisible();
    expect(
      trust.getByText('Of accounts with a chance of about 90%, 88% ordered within 30 days (320 cases).'),
    ).toBeVisible();
  });

  it('invents no such figure where there are too few', async () => {
    serveAccount({ purchase_probability_30d: 0.3 });
    renderApp('/accounts/C1001-MAIN');

    expect(await screen.findByText(/Too few forecasts like this are 30 days old/)).toBeVisible();
  });

  it('gives no figure where too little is known', async () => {
    serveAccount();
    server.use(
      http.get('*/api/strategic/accounts/C1001-MAIN/value', () => HttpResponse.json({ currency: 'EUR', worth: null })),
    );
    renderApp('/accounts/C1001-MAIN');

    expect(await screen.findByText(/Shown once there are enough orders/)).toBeVisible();
  });

  it('shows revenue as a table too', async () => {
    serveAccount();
    const { user } = renderApp('/accounts/C1001-MAIN');

    await user.click(await screen.findByRole('radio', { name: 'As a table' }));

    expect(screen.getByRole('row', { name: 'Oct 26 €820.50 4' })).toBeVisible();
  });

  it('shows a name that is markup as the text it is', async () => {
    serveAccount({ name: '<img src=x onerror=alert(1)>' });
    renderApp('/accounts/C1001-MAIN');

    expect(await screen.findByRole('heading', { name: '<img src=x onerror=alert(1)>' })).toBeVisible();
  });

  it('leads back to the list when it is not there, or not the person’s to see', async () => {
    server.use(http.get('*/api/strategic/accounts/C9', () => problem(404, 'not_found')));
    renderApp('/accounts/C9');

    expect(await screen.findByText('Account not found')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go to accounts' })).toHaveAttribute('href', '/accounts');
  });
});
