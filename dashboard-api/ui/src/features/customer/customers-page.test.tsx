import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Customer } from '@/lib/api';
import { serveAccount } from '@/test/account-server';
import { page, reader, unsaid } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const corner: Customer = {
  account_id: 'C1_A',
  card_code: 'C1',
  name: 'Corner Wine',
  chain: null,
  address_line: '1 A St',
  city: 'Lyon',
  state: null,
  postal_code: '69001',
  country: 'FR',
  region: 'North',
  ship_to: 'A',
  email: 'buyer@corner.example',
  rep_id: 'R01',
  currency: 'EUR',
  seen_on: '2026-11-02',
  created_by: null,
  archived_at: null,
  archived_by: null,
  merged_into: null,
  revision: 7,
  updated_at: '2026-11-03T06:00:00Z',
};
const entered: Customer = { ...corner, account_id: 'C2_NAME_1', name: 'New Shop', seen_on: null, created_by: 'claire' };
const archived: Customer = {
  ...corner,
  account_id: 'C3_A',
  name: 'Closed Shop',
  archived_at: '2026-11-10T09:00:00Z',
  archived_by: 'claire',
};

/** Serves the list by state, and keeps what it was asked to do. */
function serve(...customers: Customer[]) {
  const heard: { path: string; match: string | null; key: string | null; body: unknown }[] = [];
  const hear = async (request: Request) => {
    const text = await request.text();
    heard.push({
      path: new URL(request.url).pathname,
      match: request.headers.get('if-match'),
      key: request.headers.get('idempotency-key'),
      body: text === '' ? null : JSON.parse(text),
    });
  };
  server.use(
    http.get('*/api/customers', ({ request }) => {
      const state = new URL(request.url).searchParams.get('state');
      return HttpResponse.json(
        page(customers.filter((each) => (each.archived_at !== null) === (state === 'archived'))),
      );
    }),
    http.get('*/api/customers/:id', ({ params }) => {
      const customer = customers.find(({ account_id }) => account_id === params.id);
      return customer ? HttpResponse.json(customer) : problem(404, 'not_found');
    }),
    http.get('*/api/agents', () => HttpResponse.json(page([{ rep_id: 'R01', name: 'Ann Martin' }]))),
    http.post('*/api/customers', async ({ request }) => {
      await hear(request);
      return HttpResponse.json(entered, { status: 201 });
    }),
    http.post('*/api/customers/:id/:what', async ({ request }) => {
      await hear(request);
      return HttpResponse.json({ ...corner, revision: 8 });
    }),
  );
  return heard;
}

describe('customers', () => {
  it('are listed whether they have ordered or not', async () => {
    serve(corner, entered, archived);
    renderApp('/customers');

    expect(await screen.findByText('2 customers you sell to.')).toBeVisible();
    expect(screen.getByRole('row', { name: /Corner Wine\s*Lyon\s*C1\s*R01\s*buyer@corner.example/ })).toBeVisible();
    expect(screen.getByRole('row', { name: /New Shop.*No orders yet\s*None yet/ })).toBeVisible();
    expect(screen.queryByText('Closed Shop')).not.toBeInTheDocument();
  });

  it('are entered by hand, once however often the button is pressed', async () => {
    const heard = serve(corner, entered);
    const { user } = renderApp('/customers');

    await user.click(await screen.findByRole('button', { name: 'New customer' }));
    const form = within(await screen.findByRole('dialog', { name: 'New customer' }));
    expect(form.getByRole('button', { name: 'Add customer' })).toBeDisabled();
    await user.type(form.getByRole('textbox', { name: 'Customer code' }), 'C2');
    await user.type(form.getByRole('textbox', { name: 'Currency' }), 'eur');
    await user.type(form.getByRole('textbox', { name: 'Name' }), 'New Shop');
    await user.click(form.getByRole('button', { name: 'Add customer' }));

    expect(await screen.findByText('New Shop added')).toBeVisible();
    expect(heard).toHaveLength(1);
    expect(heard[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
    expect(heard[0]?.body).toEqual({
      card_code: 'C2',
      ship_to: null,
      currency: 'EUR',
      values: { ...unsaid, name: 'New Shop' },
    });
    expect(await screen.findByRole('complementary', { name: 'New Shop' })).toBeVisible();
  });

  it('are archived once it is said what follows, and taken back', async () => {
    const heard = serve(corner, archived);
    const { user } = renderApp('/customers?open=C1_A');

    await user.click(await screen.findByRole('button', { name: 'Archive' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Archive Corner Wine?' }));
    expect(dialog.getByText(/keep counting in revenue/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Archive' }));

    await waitFor(() =>
      expect(heard).toEqual([{ path: '/api/customers/C1_A/archive', match: '"7"', key: null, body: null }]),
    );
    expect(await screen.findByText('Corner Wine archived')).toBeVisible();
  });

  it('that are archived are found, and taken back', async () => {
    const heard = serve(corner, archived);
    const { user } = renderApp('/customers?state=archived&open=C3_A');

    expect(await screen.findByText('1 archived customer.')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Take back' }));

    await waitFor(() => expect(heard[0]?.path).toBe('/api/customers/C3_A/restore'));
  });

  it('say on their page that they are archived', async () => {
    serveAccount();
    serve(archived);
    server.use(
      http.get('*/api/strategic/accounts/C3_A', () => problem(404, 'not_found')),
      http.get('*/api/accounts/C3_A/lineage', () => problem(404, 'not_found')),
    );
    renderApp('/accounts/C3_A');

    expect(await screen.findByRole('heading', { name: 'Closed Shop is archived' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Take back' })).toBeVisible();
  });

  it('are not changed by those who only read', async () => {
    serve(corner);
    server.use(http.get('*/auth/me', () => HttpResponse.json(reader)));
    renderApp('/customers?open=C1_A');

    expect(await screen.findByText('1 A St, 69001 Lyon, FR')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'New customer' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Archive' })).not.toBeInTheDocument();
  });
});
