import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { MergeEffect, Suggestion } from '@/lib/api';
import { manager, page } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const pair: Suggestion = {
  suggestion_id: '5f1c1a52-0d8f-4c5e-9a53-2f3b8a7c6d10',
  score: 90,
  evidence: 'ADDRESS,NAME_AND_POSTCODE',
  account_id: 'DA_A',
  account_name: 'Chez Gaston',
  account_address: '12 Rue du Port, 44000 Nantes',
  account_orders: 1,
  into_id: 'DB_A',
  into_name: 'Gaston SARL',
  into_address: '12 rue du port, 44000 Nantes',
  into_orders: 7,
  state: 'OPEN',
  found_at: '2026-11-19T08:00:00Z',
  decided_by: null,
  decided_at: null,
  reason: null,
};
const other: Suggestion = {
  ...pair,
  suggestion_id: '6f1c1a52-0d8f-4c5e-9a53-2f3b8a7c6d10',
  account_name: 'Cave Martin',
  into_name: 'Caves Martin',
  score: 50,
  evidence: 'SIMILAR_NAME,EMAIL',
};

const none = { orders: 0, lines: 0, net_revenue: 0, first_order_on: null, last_order_on: null };
const side = { card_code: 'DA', address_line: '12 Rue du Port', postal_code: '44000', city: 'Nantes', rep_id: 'R1' };
const effect: MergeEffect = {
  account: { ...side, account_id: 'DA_A', name: 'Chez Gaston', currency: 'EUR', orders: none },
  into: {
    ...side,
    account_id: 'DB_A',
    name: 'Gaston SARL',
    currency: 'EUR',
    orders: { ...none, orders: 7, net_revenue: 900 },
  },
  moving: { ...none, orders: 1, lines: 2, net_revenue: 15 },
  alongside: ['DC_A'],
};

function serve(...pairs: Suggestion[]) {
  server.use(http.get('*/api/account-suggestions', () => HttpResponse.json(page(pairs))));
}

describe('duplicates', () => {
  it('are merged once their reader has seen what moves and has said why', async () => {
    serve(pair, other);
    let asked: unknown;
    server.use(
      http.get('*/api/accounts/DA_A/merge', () => HttpResponse.json(effect)),
      http.post('*/api/account-suggestions/accept', async ({ request }) => {
        asked = await request.json();
        return HttpResponse.json({ decided: 1, refused: [] });
      }),
    );
    const { user } = renderApp(`/duplicates?open=${pair.suggestion_id}`);

    expect(await screen.findByText('2 pairs of accounts may be the same customer.')).toBeVisible();
    const panel = await screen.findByRole('complementary', { name: 'Same customer?' });
    expect(panel).toHaveTextContent('Same address, same name and postcode');
    await user.click(within(panel).getByRole('button', { name: 'Merge' }));
    const dialog = await screen.findByRole('dialog', { name: 'Merge accounts' });
    expect(await within(dialog).findByText(/^1 order worth €15.00 will move from Chez Gaston/)).toBeVisible();
    expect(within(dialog).getByText(/^1 account that was merged into it before/)).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Merge' })).toBeDisabled();

    await user.type(within(dialog).getByRole('textbox', { name: /Why/ }), ' Same owner ');
    await user.click(within(dialog).getByRole('button', { name: 'Merge' }));

    expect(await screen.findByText('The accounts are being merged.')).toBeVisible();
    expect(asked).toEqual({ suggestions: [pair.suggestion_id], reason: 'Same owner' });
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('are kept apart many at once, and those that could not be are counted', async () => {
    serve(pair, other);
    server.use(
      http.post('*/api/account-suggestions/dismiss', () =>
        HttpResponse.json({ decided: 1, refused: [{ suggestion_id: other.suggestion_id, code: 'not_open' }] }),
      ),
    );
    const { user } = renderApp('/duplicates');

    await user.click(await screen.findByRole('checkbox', { name: 'Select Chez Gaston and Gaston SARL' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select Cave Martin and Caves Martin' }));
    const chosen = screen.getByRole('group', { name: '2 pairs selected' });
    await user.click(within(chosen).getByRole('button', { name: 'Keep apart' }));
    const dialog = await screen.findByRole('dialog', { name: 'Keep 2 pairs apart' });
    await user.type(within(dialog).getByRole('textbox', { name: /Why/ }), 'Two shops');
    await user.click(within(dialog).getByRole('button', { name: 'Keep 2 pairs apart' }));

    expect(await screen.findByText(/^Kept apart. 1 pair could not be decided/)).toBeVisible();
    expect(screen.queryByRole('group', { name: '2 pairs selected' })).not.toBeInTheDocument();
  });

  it('are only read by those who may not decide', async () => {
    serve(pair);
    server.use(http.get('*/auth/me', () => HttpResponse.json({ ...manager, roles: ['READ_ONLY'] })));
    renderApp(`/duplicates?open=${pair.suggestion_id}`);

    const panel = await screen.findByRole('complementary', { name: 'Same customer?' });
    expect(within(panel).queryByRole('button', { name: 'Merge' })).not.toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('say where an account went that was merged', async () => {
    server.use(
      http.get('*/api/strategic/accounts/DA_A', () => problem(404, 'not_found')),
      http.get('*/api/accounts/DA_A/lineage', () =>
        HttpResponse.json({
          account_id: 'DA_A',
          name: 'Chez Gaston',
          survivor_id: 'DB_A',
          survivor_name: 'Gaston SARL',
          spellings: [],
          merges: [],
        }),
      ),
    );
    renderApp('/accounts/DA_A');

    expect(await screen.findByRole('heading', { name: 'Chez Gaston was merged' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open that account' })).toHaveAttribute('href', '/accounts/DB_A');
  });
});
