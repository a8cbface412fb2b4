import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { oneIn } from '@/features/watch/watch-columns';
import type { WatchedAccount, WatchPage } from '@/lib/api';
import { cornerWineDetail, rep } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';
import { watched } from '@/test/watched';

const fading: WatchedAccount = {
  ...watched,
  kinds: ['DROP', 'PRODUCT_STOPPED'],
  purchases: 3,
  revenue: 410.4,
  weeks: 8,
  usual_purchases: 9,
  usual_revenue: 1300,
};
const rising: WatchedAccount = {
  ...fading,
  account_id: 'C1002-MAIN',
  name: 'Harbour Deli',
  kinds: ['GROWTH'],
  chance: 1e-9,
  purchases: 12,
  revenue: 2600,
};

function serve(items: WatchedAccount[] = [fading, rising]) {
  const asked: URLSearchParams[] = [];
  const answer: WatchPage = {
    items,
    page: 0,
    size: 100,
    total: items.length,
    counts: { DROP: 20, GROWTH: 9, PRODUCT_STOPPED: 14, SILENT: 5 },
  };
  server.use(
    http.get('*/api/predictions/watch', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json(answer);
    }),
  );
  return { last: () => Object.fromEntries(asked.at(-1) ?? []) };
}

describe('accounts to watch', () => {
  it('say what changed, why, how unusual it is and what is at stake', async () => {
    const { last } = serve();
    renderApp('/watch');

    const row = await screen.findByRole('row', { name: /Corner Wine/ });

    expect(row).toHaveTextContent('Buys less');
    expect(row).toHaveTextContent('Dropped a product');
    expect(row).toHaveTextContent('usually 9 times for €1,300');
    expect(row).toHaveTextContent('€5,785');
    expect(row).toHaveTextContent('1 in 480');
    expect(
      screen.getByText('2 accounts changed: 20 buy less, 5 went quiet, 9 buy more, 14 dropped a product.'),
    ).toBeVisible();
    expect(last()).toEqual({ sort: '-at_stake', page: '0', size: '100' });
  });

  it('are narrowed by what changed and by rep, in the address', async () => {
    const { last } = serve();
    const { user, address } = renderApp('/watch?rep=R03');

    await user.click(await screen.findByRole('button', { name: /Buys more\s*9/ }));

    await waitFor(() => expect(last()).toMatchObject({ kind: 'GROWTH', rep: 'R03' }));
    expect(address()).toBe('/watch?rep=R03&kind=GROWTH');
    expect(screen.getByText('2 accounts match these filters.')).toBeVisible();
    expect(await screen.findByRole('combobox', { name: 'Rep' })).toHaveValue('Inès Faure');

    await user.click(screen.getByRole('button', { name: /Buys more\s*9/ }));

    await waitFor(() => expect(address()).toBe('/watch?rep=R03'));
  });

  it('leave aside what the address says and nobody understands', async () => {
    const { last } = serve();
    renderApp('/watch?kind=ODD&sort=mood');

    await screen.findByRole('row', { name: /Corner Wine/ });

    expect(last()).toEqual({ sort: '-at_stake', page: '0', size: '100' });
  });

  it('lead to the account, which says so too', async () => {
    serve([fading]);
    server.use(http.get('*/api/strategic/accounts/C1001-MAIN', () => HttpResponse.json(cornerWineDetail)));
    const { user, address } = renderApp('/watch');

    await user.click(await screen.findByRole('row', { name: /Corner Wine/ }));

    expect(await screen.findByRole('heading', { name: 'Corner Wine' })).toBeVisible();
    expect(address()).toBe('/accounts/C1001-MAIN');
    expect(await screen.findByText('Buys less')).toBeVisible();
    expect(screen.getByText(/Ordered 3 times for €410/)).toBeVisible();
  });

  it('are not asked for by rep where there is only one', async () => {
    serve();
    server.use(http.get('*/auth/me', () => HttpResponse.json(rep)));
    renderApp('/watch');

    await screen.findByRole('row', { name: /Corner Wine/ });

    expect(screen.queryByRole('combobox', { name: 'Rep' })).not.toBeInTheDocument();
  });

  it('say so when there are none', async () => {
    renderApp('/watch');

    expect(await screen.findByText('No account has changed.')).toBeVisible();
  });

  it('say what happened when they cannot be had', async () => {
    server.use(http.get('*/api/predictions/watch', () => problem(503, 'unavailable')));
    renderApp('/watch');

    expect(await screen.findByRole('alert')).toHaveTextContent('A part of Roadbook is not answering');
  });
});

it('tells chances as people do, and none rarer than one in a million', () => {
  expect(oneIn(0.01)).toBe('1 in 100');
  expect(oneIn(0.00082)).toBe('1 in 1,200');
  expect(oneIn(0)).toBe('1 in 1,000,000');
});
