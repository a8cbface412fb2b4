import { fireEvent, screen, within, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { cornerWineDetail, freshness, goneCellar, page, quietBar } from '@/test/fixtures';
import { products, revenue, snapshots, value } from '@/test/past-fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

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

const noValues = { amount: null, currency: null, days_from_expected: null, outcome: null };

function serveAccount(changes: Partial<typeof cornerWineDetail> = {}) {
  server.use(
    http.get('*/api/strategic/accounts/C1001-MAIN', () => HttpResponse.json({ ...cornerWineDetail, ...changes })),
    http.get('*/api/strategic/accounts/C1001-MAIN/history', () => HttpResponse.json(history)),
    http.get('*/api/strategic/accounts/C1001-MAIN/timeline', () => HttpResponse.json({ items: [] })),
    http.get('*/api/strategic/accounts/C1001-MAIN/products', () => HttpResponse.json(products)),
    http.get('*/api/strategic/accounts/C1001-MAIN/value', () => HttpResponse.json(value)),
    http.get('*/api/models/accuracy', () => HttpResponse.json({ as_of: '2026-11-20', weeks: [], calibration })),
    http.get('*/api/strategic/accounts/C1001-MAIN/revenue', () => HttpResponse.json(revenue)),
    http.get('*/api/strategic/accounts/C1001-MAIN/snapshots', ({ request }) => {
      const day = new URL(request.url).searchParams.get('as_of');
      const items = snapshots.items.filter((each) => day === null || each.as_of <= day);
      return HttpResponse.json({ ...snapshots, items: day === null ? items : items.slice(-1) });
    }),
  );
}

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
      text: 'Ordered',
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

  it('lists orders, credit notes with their sign', async () => {
    serveAccount();
    renderApp('/accounts/C1001-MAIN/orders');

    expect(await screen.findByRole('row', { name: /Sat 14 Nov 502113 3 36 €412.50/ })).toBeVisible();
    expect(screen.getByRole('row', { name: /-€42.50/ })).toBeVisible();
  });

  it('lists what it buys and what would be worth offering', async () => {
    serveAccount();
    renderApp('/accounts/C1001-MAIN/products');

    expect(await screen.findByText('Sancerre 2024')).toBeVisible();
    expect(screen.getByText(/No. 3 overall/)).toBeVisible();
    expect(screen.getByText('Buys 1 of the top 2 products')).toBeVisible();
  });

  it('lists what it bought in a quarter, and what it dropped', async () => {
    serveAccount();
    const { user } = renderApp('/accounts/C1001-MAIN/products');

    expect(await screen.findByRole('row', { name: /Chablis 2022 Bought again €320.00 12/ })).toBeVisible();
    expect(screen.getByText(/dropped products are not known/)).toBeVisible();
    await user.click(screen.getByRole('combobox', { name: 'Quarter' }));
    await user.click(await screen.findByRole('option', { name: '2026 Q3' }));

    expect(screen.getByRole('row', { name: /W-0311 Dropped €90.00 –/ })).toBeVisible();
    expect(screen.getByText('1 added, 0 bought again, 1 dropped · 1 of today’s top 30 products')).toBeVisible();
  });

  it('names what it stopped buying, since when, and what is at stake', async () => {
    serveAccount();
    renderApp('/accounts/C1001-MAIN/products');

    expect(await screen.findByText('Morgon 2023')).toBeVisible();
    expect(screen.getByText('Last bought Fri 12 Jun, usually every 14 days; 18 orders without it since')).toBeVisible();
    expect(screen.getByText('€940')).toBeVisible();
  });

  it('shows revenue by year with its trend, the running year as such', async () => {
    serveAccount();
    const { user } = renderApp('/accounts/C1001-MAIN/history');

    expect(await screen.findByText('+€150 a year, 2023 to 2025 (R² 0.97)')).toBeVisible();
    const years = screen.getByRole('region', { name: 'Revenue by year' });
    await user.click(within(years).getByRole('radio', { name: 'As a table' }));

    expect(within(years).getByRole('row', { name: '2026 so far €6,100.00 31 €196.77 – 14' })).toBeVisible();
  });

  it('says what was known on a day, and keeps the day in the address', async () => {
    serveAccount();
    const { address } = renderApp('/accounts/C1001-MAIN/history?as_of=2026-03-05');

    expect(await screen.findByText(/Forecast on Tuesday,? 3 March 2026/)).toBeVisible();
    expect(screen.getByText('Was expected around 1 Mar 2026.')).toBeVisible();
    expect(address()).toContain('as_of=2026-03-05');
    fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-02-01' } });

    expect(await screen.findByText('No forecast was saved on or before that day.')).toBeVisible();
    expect(address()).toContain('as_of=2026-02-01');
  });

  it('looks back at health, churn risk and the expected day', async () => {
    serveAccount();
    const { user } = renderApp('/accounts/C1001-MAIN/history');

    expect(await screen.findByRole('img', { name: 'Health as forecast on 2 days' })).toBeInTheDocument();
    const lookBack = screen.getByRole('region', { name: 'Forecast history' });
    await user.click(within(lookBack).getByRole('radio', { name: 'Churn risk' }));
    expect(within(lookBack).getByRole('img', { name: 'Churn risk as forecast on 2 days' })).toBeInTheDocument();
    await user.click(within(lookBack).getByRole('radio', { name: 'As a table' }));

    expect(within(lookBack).getByRole('row', { name: '3 Mar 2026 61.5 34% 1 Mar 2026' })).toBeVisible();
    expect(within(lookBack).getByRole('row', { name: '20 Nov 2026 72.5 12% –' })).toBeVisible();
  });

  it('has something to say where there is no past', async () => {
    serveAccount();
    server.use(
      http.get('*/api/strategic/accounts/C1001-MAIN/revenue', () =>
        HttpResponse.json({ ...revenue, currency: null, years: [], trend: null }),
      ),
      http.get('*/api/strategic/accounts/C1001-MAIN/snapshots', () => HttpResponse.json({ first_on: null, items: [] })),
    );
    renderApp('/accounts/C1001-MAIN/history');

    expect(await screen.findByText('No orders yet')).toBeVisible();
    expect(await screen.findByText('No forecast history yet')).toBeVisible();
    expect(screen.queryByLabelText('Day')).not.toBeInTheDocument();
  });

  it('shows a mail as it was sent, in a frame where nothing can run', async () => {
    serveAccount();
    const mail = {
      message_id: 'm-1',
      account_id: 'C1001-MAIN',
      programme: 'REMINDER',
      to: 'buyer@corner.example',
      subject: 'Time for your next order?',
      state: 'ACCEPTED',
      created_at: '2026-11-18T06:30:00Z',
      sent_at: '2026-11-18T06:30:01Z',
    };
    server.use(
      http.get('*/api/messages', () => HttpResponse.json(page([mail]))),
      http.get('*/api/messages/m-1', () =>
        HttpResponse.json({ ...mail, text: 'Hello', html: '<script>alert(1)</script><p>Hello</p>' }),
      ),
    );
    renderApp('/accounts/C1001-MAIN/messages');

    const frame = await screen.findByTitle('Message as sent: Time for your next order?');

    expect(frame).toHaveAttribute('sandbox', '');
    expect(frame).toHaveAttribute('srcdoc', '<script>alert(1)</script><p>Hello</p>');
  });

  it('asks a manager what became of a mail whose fate is unknown', async () => {
    serveAccount();
    const mail = {
      message_id: 'm-2',
      account_id: 'C1001-MAIN',
      programme: 'REMINDER',
      to: 'buyer@corner.example',
      subject: 'Time for your next order?',
      state: 'UNKNOWN',
      created_at: '2026-11-18T06:30:00Z',
      sent_at: null,
    };
    let said: unknown;
    server.use(
      http.get('*/api/messages', () => HttpResponse.json(page([mail]))),
      http.get('*/api/messages/m-2', () => HttpResponse.json({ ...mail, text: 'Hello', html: null, reason: null })),
      http.post('*/api/messages/m-2/resolve', async ({ request }) => {
        said = await request.json();
        return HttpResponse.json({ ...mail, state: 'ACCEPTED' });
      }),
    );
    const { user } = renderApp('/accounts/C1001-MAIN/messages');

    expect(await screen.findByRole('button', { name: 'It was sent' })).toBeDisabled();
    await user.type(screen.getByRole('textbox', { name: 'What you found' }), 'In the relay’s log');
    await user.click(screen.getByRole('button', { name: 'It was sent' }));

    expect(await screen.findByText('Recorded')).toBeVisible();
    expect(said).toEqual({ outcome: 'SENT', reason: 'In the relay’s log' });
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
