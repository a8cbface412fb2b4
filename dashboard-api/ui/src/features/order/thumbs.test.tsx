import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Thumb } from '@/lib/api';
import { serveAccount } from '@/test/account-server';
import { page, reader, rep } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const declined: Thumb = {
  account_id: 'C1001-MAIN',
  name: 'Corner Wine',
  rep_id: 'R03',
  sku: 'GIN-9',
  product_name: 'Gin',
  direction: 'DOWN',
  reason: 'TOO_EXPENSIVE',
  comment: 'half the price next door',
  given_by: 'ines',
  given_at: '2026-11-10T08:00:00Z',
  given_on: '2026-11-10',
  away_until: '2027-05-08',
  scenario: 'CROSS_SELL',
  ranked_by: 'LEARNED',
};

let given: Thumb[];
let sent: [string, unknown][];

beforeEach(() => {
  given = [];
  sent = [];
  serveAccount();
  server.use(
    http.get('*/auth/me', () => HttpResponse.json(rep)),
    http.get('*/api/recommendation-thumbs', () => HttpResponse.json(page(given))),
    http.put('*/api/recommendations/C1001-MAIN/thumbs/:sku', async ({ params, request }) => {
      const word = (await request.json()) as Thumb;
      sent.push([String(params.sku), word]);
      given = [
        { ...declined, ...word, sku: String(params.sku), away_until: word.direction === 'UP' ? null : '2027-05-18' },
      ];
      return new HttpResponse(null, { status: 204 });
    }),
    http.delete('*/api/recommendations/C1001-MAIN/thumbs/:sku', ({ params }) => {
      sent.push([String(params.sku), 'TAKEN_BACK']);
      given = [];
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

async function open() {
  const { user } = renderApp('/accounts/C1001-MAIN');
  const card = within(await screen.findByRole('region', { name: 'Suggested order' }));
  await card.findByText('Merlot 75 cl');
  return { user, card };
}

describe('thumbs on suggestions', () => {
  it('says that a product suits the account and takes it back', async () => {
    const { card, user } = await open();

    await user.click(card.getByRole('button', { name: 'Merlot 75 cl suits this account' }));
    const pressed = await card.findByRole('button', { name: 'Merlot 75 cl suits this account', pressed: true });
    await user.click(pressed);

    await card.findByRole('button', { name: 'Merlot 75 cl suits this account', pressed: false });
    expect(sent).toEqual([
      ['WIN-001', { direction: 'UP', reason: null, comment: null }],
      ['WIN-001', 'TAKEN_BACK'],
    ]);
  });

  it('asks why a product is not for the account and tells until when it is left out', async () => {
    const { card, user } = await open();

    await user.click(card.getByRole('button', { name: 'Merlot 75 cl is not for this account' }));
    expect(card.getByRole('button', { name: 'Not for this account' })).toBeDisabled();
    await user.click(card.getByRole('combobox', { name: 'Why not?' }));
    await user.click(await screen.findByRole('option', { name: 'Too expensive for them' }));
    await user.type(card.getByRole('textbox', { name: 'Comment' }), 'half the price next door{Enter}');

    const list = within(await card.findByRole('region', { name: 'Not for this account' }));
    expect(
      list.getByText(/Too expensive for them, says ines\. Left out until .*18 May 2027.* “half the price next door”/),
    ).toBeVisible();
    expect(sent).toEqual([
      ['WIN-001', { direction: 'DOWN', reason: 'TOO_EXPENSIVE', comment: 'half the price next door' }],
    ]);
  });

  it('lets whoever said so suggest the product again, and nobody else', async () => {
    given = [declined, { ...declined, sku: 'RUM-2', product_name: 'Rum', given_by: 'otto' }];
    const { card, user } = await open();

    await card.findByText('Rum');
    expect(card.queryByRole('button', { name: 'Suggest Rum again' })).not.toBeInTheDocument();
    await user.click(card.getByRole('button', { name: 'Suggest Gin again' }));

    await waitFor(() => expect(card.queryByText('Gin')).not.toBeInTheDocument());
    expect(sent).toEqual([['GIN-9', 'TAKEN_BACK']]);
  });

  it('leaves out what was said long ago', async () => {
    given = [{ ...declined, away_until: '2026-11-01' }];
    const { card } = await open();

    expect(card.queryByRole('region', { name: 'Not for this account' })).not.toBeInTheDocument();
  });

  it('says what went wrong', async () => {
    server.use(http.put('*/api/recommendations/C1001-MAIN/thumbs/:sku', () => problem(503, 'unavailable')));
    const { card, user } = await open();

    await user.click(card.getByRole('button', { name: 'Merlot 75 cl suits this account' }));

    expect(await card.findByRole('alert')).toHaveTextContent('not answering');
  });

  it('is for those who may change orders', async () => {
    given = [declined];
    server.use(http.get('*/auth/me', () => HttpResponse.json(reader)));
    const { card } = await open();

    expect(await card.findByText('Gin')).toBeVisible();
    expect(card.queryByRole('button', { name: /suits this account|again/ })).not.toBeInTheDocument();
  });
});
