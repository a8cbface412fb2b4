import { screen, waitFor } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { batch, page, rep } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { server } from '@/test/server';

const overlook = { account_id: 'C1001-MAIN', name: 'Overlook Wine', city: 'Lyon', rep_name: 'Inès Faure' };

describe('the palette', () => {
  beforeEach(() => {
    server.use(
      http.get('*/api/search', ({ request }) => {
        const q = new URL(request.url).searchParams.get('q') ?? '';
        return HttpResponse.json({ accounts: 'overlook'.startsWith(q) ? [overlook] : [] });
      }),
    );
  });

  async function open() {
    const app = renderApp('/accounts');
    await screen.findByRole('row', { name: /Corner Wine/ });
    await app.user.keyboard('/');
    await app.user.keyboard('{Control>}k{/Control}');
    return { ...app, field: await screen.findByRole('combobox', { name: /Find an account/ }) };
  }

  it('opens while a field has the focus, and goes where its first line says on Enter', async () => {
    const { user, field, address } = await open();
    await waitFor(() => expect(field).toHaveFocus());

    await user.keyboard('over');
    const account = await screen.findByRole('option', { name: /Overlook Wine/ });

    expect(account).toHaveAttribute('aria-selected', 'true');
    expect(field).toHaveAttribute('aria-activedescendant', account.id);

    await user.keyboard('{ArrowDown}');

    expect(screen.getByRole('option', { name: /overdue accounts/ })).toHaveAttribute('aria-selected', 'true');

    await user.keyboard('{Enter}');

    expect(address()).toBe('/accounts?due=overdue');
  });

  it('finds reps, and leads to their accounts', async () => {
    const { user, field, address } = await open();
    await waitFor(() => expect(field).toHaveFocus());

    await user.keyboard('jonas');
    await user.click(await screen.findByRole('option', { name: /Weber/ }));

    expect(address()).toBe('/accounts?rep=R04');
  });

  it('finds orders by their document, and files by their name', async () => {
    const order = {
      order_id: 'o-2',
      account_id: 'C1001-MAIN',
      account_name: 'Corner Wine',
      document: '502113',
      ordered_on: '2025-11-14',
      net_revenue: 412.5,
      currency: 'EUR',
    };
    server.use(
      http.get('*/api/orders', () => HttpResponse.json(page([order]))),
      http.get('*/api/batches', () => HttpResponse.json(page([{ ...batch, file_name: '502113.csv' }]))),
    );
    const { user, field, address } = await open();
    await waitFor(() => expect(field).toHaveFocus());

    await user.keyboard('502');
    expect(await screen.findByRole('option', { name: /502113\.csv/ })).toBeVisible();
    const found = await screen.findByRole('option', { name: /Order\s*502113/ });
    expect(found).toHaveTextContent('Corner Wine · 14 Nov 2025 · €412.50');
    await user.click(found);

    await waitFor(() => expect(address()).toBe('/accounts/C1001-MAIN/orders'));
  });

  it('finds products, and leads to who ordered them', async () => {
    const red = { sku: 'RED/001', name: 'Merlot 75 cl', family: 'Reds' };
    server.use(
      http.get('*/api/products', ({ request }) =>
        HttpResponse.json(page(new URL(request.url).searchParams.get('q') === 'merlot' ? [red] : [])),
      ),
      http.get('*/api/order-lines', () => HttpResponse.json(page([]))),
    );
    const { user, field, address } = await open();
    await waitFor(() => expect(field).toHaveFocus());

    await user.keyboard('merlot');
    const found = await screen.findByRole('option', { name: /Merlot\s*75 cl/ });
    expect(found).toHaveTextContent('RED/001 · Reds');
    await user.click(found);

    await waitFor(() => expect(address()).toBe('/products?q=RED%2F001&open=RED%2F001'));
  });

  it('asks for no files that the person may not see', async () => {
    let asked = 0;
    server.use(
      http.get('*/auth/me', () => HttpResponse.json(rep)),
      http.get('*/api/batches', () => {
        asked += 1;
        return HttpResponse.json(page([batch]));
      }),
      http.get('*/api/orders', () =>
        HttpResponse.json(
          page([
            {
              ...batch,
              order_id: 'o-9',
              account_id: 'C1',
              document: '5021',
              ordered_on: '2025-11-14',
              net_revenue: 1,
              currency: 'EUR',
            },
          ]),
        ),
      ),
    );
    const { user, field } = await open();
    await waitFor(() => expect(field).toHaveFocus());

    await user.keyboard('502');
    expect(await screen.findByRole('option', { name: /Order\s*5021/ })).toBeVisible();

    expect(asked).toBe(0);
    expect(screen.queryByRole('option', { name: /week46/ })).not.toBeInTheDocument();
  });

  it('never offers what an earlier word has found', async () => {
    const { user, field } = await open();
    await waitFor(() => expect(field).toHaveFocus());
    await user.keyboard('over');
    await screen.findByRole('option', { name: /Overlook Wine/ });
    server.use(
      http.get('*/api/search', async () => {
        await delay('infinite');
        return HttpResponse.json({ accounts: [] });
      }),
    );

    await user.keyboard('z');

    expect(screen.queryByRole('option', { name: /Overlook Wine/ })).not.toBeInTheDocument();
    expect(screen.getByText('Searching…')).toBeVisible();
  });
});
