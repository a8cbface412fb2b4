import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { SuggestedLine } from '@/lib/api';
import { serveAccount } from '@/test/account-server';
import { page, reader, rep } from '@/test/fixtures';
import { merlot, suggestedOrder } from '@/test/order-fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const ORDER = '*/api/recommendations/C1001-MAIN/order';

const answer = (lines: SuggestedLine[]) => HttpResponse.json({ ...suggestedOrder, lines });

const product = (sku: string) => ({
  sku,
  name: `Product ${sku}`,
  category: null,
  family: null,
  grape: null,
  colour: null,
  sugar: null,
  price: null,
  currency: null,
  discontinued: false,
  in_stock: true,
  revision: 1,
  updated_at: '2025-11-18T06:00:00Z',
});

async function open() {
  const app = renderApp('/accounts/C1001-MAIN');
  return { ...app, card: within(await screen.findByRole('region', { name: 'Suggested order' })) };
}

describe('the suggested order of an account', () => {
  it('names each product with its day, quantity, range and reason', async () => {
    serveAccount();
    const { card } = await open();

    expect(await card.findByText('For the order expected tomorrow')).toBeVisible();
    const [overdue, due, gap, fresh] = card.getAllByRole('listitem').map((each) => within(each));
    expect(overdue?.getByText('Merlot 75 cl')).toBeVisible();
    expect(overdue?.getByText('Overdue')).toBeVisible();
    expect(overdue?.getByText('Out of stock')).toBeVisible();
    expect(overdue?.getByText('Was due 12 days ago.')).toBeVisible();
    expect(overdue?.getByText(/Usually bought every 30 days; last bought 42 days ago/)).toBeVisible();
    expect(overdue?.getByText('12')).toBeVisible();
    expect(overdue?.getByText('usually 6–24')).toBeVisible();
    expect(due?.getByText('CID-7')).toBeVisible();
    expect(due?.getByText('Due in 4 days.')).toBeVisible();
    expect(due?.getByText('always 12')).toBeVisible();
    expect(gap?.getByText('No. 4 of all products; 72% of similar accounts buy it.')).toBeVisible();
    expect(gap?.getByText('other products 6–12')).toBeVisible();
    expect(fresh?.getByText('No. 1 of what accounts with similar baskets buy.')).toBeVisible();
    expect(fresh?.getByText('–')).toBeVisible();
  });

  it('takes another quantity, leaves a product out and goes back to what is suggested', async () => {
    serveAccount();
    const wanted: unknown[] = [];
    server.use(
      http.get('*/auth/me', () => HttpResponse.json(rep)),
      http.put(`${ORDER}/WIN-001`, async ({ request }) => {
        const { quantity } = (await request.json()) as { quantity: number };
        wanted.push(quantity);
        return answer([{ ...merlot, quantity, left_out: quantity === 0, changed_by: 'ines' }]);
      }),
      http.delete(`${ORDER}/WIN-001`, () => answer([merlot])),
    );
    const { card, user } = await open();

    await user.click(await card.findByRole('button', { name: 'Change quantity of Merlot 75 cl' }));
    const field = card.getByRole('spinbutton', { name: 'Quantity of Merlot 75 cl' });
    expect(field).toHaveFocus();
    await user.clear(field);
    await user.type(field, '18{Enter}');
    expect(await card.findByText('changed by ines, suggested 12')).toBeVisible();
    expect(card.getByText('18')).toBeVisible();

    await user.click(card.getByRole('button', { name: 'Undo the change to Merlot 75 cl' }));
    expect(await card.findByText('usually 6–24')).toBeVisible();

    await user.click(card.getByRole('button', { name: 'Change quantity of Merlot 75 cl' }));
    await user.click(card.getByRole('button', { name: 'Leave out' }));
    expect(await card.findByText('Left out by ines')).toBeVisible();
    expect(wanted).toEqual([18, 0]);
  });

  it('takes a product that nobody suggested', async () => {
    serveAccount();
    const wanted: unknown[] = [];
    server.use(
      http.get('*/auth/me', () => HttpResponse.json(rep)),
      http.get('*/api/products', () => HttpResponse.json(page([product('WIN-001'), product('OIL-1')]))),
      http.put(`${ORDER}/OIL-1`, async ({ request }) => {
        wanted.push(await request.json());
        return answer([
          merlot,
          { ...merlot, sku: 'OIL-1', name: 'Oil', label: 'ADDED', quantity: 4, changed_by: 'ines' },
        ]);
      }),
    );
    const { card, user } = await open();

    await user.click(await card.findByRole('button', { name: 'Add a product' }));
    const field = card.getByRole('combobox', { name: 'Product' });
    await user.click(field);
    expect(screen.queryByRole('option', { name: /WIN-001/ })).not.toBeInTheDocument();
    await user.click(await screen.findByRole('option', { name: /OIL-1/ }));
    const quantity = card.getByRole('spinbutton', { name: 'Quantity' });
    await user.clear(quantity);
    await user.type(quantity, '4{Enter}');

    expect(await card.findByText('added by ines')).toBeVisible();
    expect(wanted).toEqual([{ quantity: 4 }]);
    expect(card.queryByRole('combobox')).not.toBeInTheDocument();
    expect(card.getByRole('button', { name: 'Add a product' })).toHaveFocus();
  });

  it('says why a change was refused, and keeps what was typed', async () => {
    serveAccount();
    server.use(http.put(`${ORDER}/WIN-001`, () => problem(503, 'unavailable')));
    const { card, user } = await open();

    await user.click(await card.findByRole('button', { name: 'Change quantity of Merlot 75 cl' }));
    await user.click(card.getByRole('button', { name: 'Save' }));

    expect(await card.findByRole('alert')).toHaveTextContent('not answering');
    expect(card.getByRole('spinbutton', { name: 'Quantity of Merlot 75 cl' })).toHaveValue(12);
  });

  it('offers no change to who only reads', async () => {
    serveAccount();
    server.use(http.get('*/auth/me', () => HttpResponse.json(reader)));
    const { card } = await open();

    expect(await card.findByText('Merlot 75 cl')).toBeVisible();
    expect(card.queryByRole('button', { name: /^Change/ })).not.toBeInTheDocument();
  });

  it('unfolds a long order', async () => {
    serveAccount();
    const lines = Array.from({ length: 11 }, (_, index) => ({ ...merlot, sku: `W-${index}`, name: `Wine ${index}` }));
    server.use(http.get(ORDER, () => answer(lines)));
    const { card, user } = await open();

    await user.click(await card.findByRole('button', { name: 'Show 3 more products' }));
    expect(card.getAllByRole('listitem')).toHaveLength(11);
  });

  it('says when there is nothing to suggest, and still takes a product', async () => {
    serveAccount();
    server.use(http.get(ORDER, () => answer([])));
    const { card } = await open();
    expect(await card.findByText('Nothing to suggest yet')).toBeVisible();
    expect(card.getAllByRole('button')).toEqual([card.getByRole('button', { name: 'Add a product' })]);
  });

  it('leaves the rest of the account alone when it cannot be read', async () => {
    serveAccount();
    server.use(http.get(ORDER, () => problem(503, 'unavailable')));
    const { card } = await open();

    expect(await card.findByRole('alert')).toHaveTextContent('not answering');
    expect(screen.getByRole('heading', { name: 'Corner Wine' })).toBeVisible();
  });
});
