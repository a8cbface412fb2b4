import { fireEvent, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { serveAccount } from '@/test/account-server';
import { page } from '@/test/fixtures';
import { revenue } from '@/test/past-fixtures';
import { renderApp } from '@/test/render-app';
import { server } from '@/test/server';

describe('the tabs of an account', () => {
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
      attempts: [],
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
      attempts: [],
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
});
