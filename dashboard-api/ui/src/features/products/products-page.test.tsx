import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { server } from '@/test/server';

const merlot = {
  sku: 'RED-001',
  name: 'Merlot 75 cl',
  category: 'Wine',
  family: 'Reds',
  grape: 'Merlot',
  colour: null,
  sugar: null,
  price: 9.9,
  currency: 'EUR',
  discontinued: false,
  in_stock: true,
  revision: 1,
  updated_at: '2025-11-18T06:00:00Z',
};
const cava = { ...merlot, sku: 'SPA-004', name: 'Cava', family: null, price: null, in_stock: false };
const line = {
  line_id: 'l-1',
  account_id: 'C1001-MAIN',
  account_name: 'Corner Wine',
  ordered_on: '2025-11-14',
  quantity: 12,
  amount: 118.8,
  currency: 'EUR',
};

describe('products', () => {
  let asked: (string | null)[];

  beforeEach(() => {
    asked = [];
    server.use(
      http.get('*/api/products', ({ request }) => {
        const q = new URL(request.url).searchParams.get('q') ?? '';
        return HttpResponse.json(page([merlot, cava].filter(({ name }) => name.toLowerCase().includes(q))));
      }),
      http.get('*/api/order-lines', ({ request }) => {
        const sku = new URL(request.url).searchParams.get('sku');
        asked.push(sku);
        return HttpResponse.json(page(sku === 'RED-001' ? [line] : []));
      }),
    );
  });

  it('say what they cost and whether there are any', async () => {
    renderApp('/products');

    expect(await screen.findByRole('row', { name: /Merlot 75 cl.*RED-001.*Reds.*€9\.90.*In stock/ })).toBeVisible();
    expect(screen.getByRole('row', { name: /Cava.*SPA-004.*–.*–.*Out of stock/ })).toBeVisible();
  });

  it('are found by typing', async () => {
    const { user, address } = renderApp('/products');
    await screen.findByRole('row', { name: /Merlot/ });

    await user.type(screen.getByRole('searchbox', { name: 'Search products' }), 'cava');

    await waitFor(() => expect(screen.queryByRole('row', { name: /Merlot/ })).not.toBeInTheDocument());
    expect(address()).toBe('/products?q=cava');
  });

  it('lead to the accounts that ordered them last', async () => {
    const { user } = renderApp('/products');

    await user.click(await screen.findByRole('row', { name: /Merlot/ }));

    const panel = await screen.findByRole('complementary', { name: 'Merlot 75 cl' });
    expect(await within(panel).findByText('€118.80')).toBeVisible();
    expect(asked).toEqual(['RED-001']);
    expect(within(panel).getByRole('link', { name: 'Corner Wine' })).toHaveAttribute('href', '/accounts/C1001-MAIN');
  });

  it('are set right by hand, and given back to files', async () => {
    const known = {
      sku: 'RED-001',
      values: {
        name: 'Merlot 75 cl',
        category: 'Wine',
        family: 'Reds',
        grape: 'Merlot',
        colour: null,
        sugar: null,
        price: 9.9,
        currency: 'EUR',
        discontinued: false,
        in_stock: true,
      },
      hands: { FAMILY: { by: 'claire', at: '2026-11-18T09:00:00Z' } },
      revision: 4,
    };
    const sent: unknown[] = [];
    server.use(
      http.get('*/api/products/RED-001', () => HttpResponse.json(known)),
      http.patch('*/api/products/RED-001', async ({ request }) => {
        sent.push(request.headers.get('if-match'), await request.json());
        return HttpResponse.json({ ...known, revision: 5 });
      }),
    );
    const { user } = renderApp('/products?open=RED-001');

    const edit = await screen.findByRole('button', { name: 'Edit product' });
    await waitFor(() => expect(edit).toBeEnabled());
    await user.click(edit);
    const form = within(await screen.findByRole('dialog', { name: 'Edit product' }));
    expect(form.getByRole('button', { name: 'Save' })).toBeDisabled();
    await user.click(form.getByRole('combobox', { name: 'Availability' }));
    await user.click(await screen.findByRole('option', { name: 'Out of stock' }));
    await user.clear(form.getByRole('textbox', { name: 'Grape' }));
    await user.click(form.getByRole('button', { name: 'Use what files say: Family' }));
    await user.click(form.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('Product saved')).toBeVisible();
    const nothing = Object.fromEntries(Object.keys(known.values).map((name) => [name, null]));
    expect(sent).toEqual(['"4"', { set: { ...nothing, in_stock: false }, clear: ['GRAPE'], give_back: ['FAMILY'] }]);
  });

  it('that nobody ordered say so', async () => {
    renderApp('/products?open=SPA-004');

    expect(await screen.findByText('None of the accounts you see has ordered it.')).toBeVisible();
  });
});
