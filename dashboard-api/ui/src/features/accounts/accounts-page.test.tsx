import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { cornerWine, cornerWineDetail, harbourDeli, page } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

function recordQueries(answer: object = page([cornerWine, harbourDeli])) {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get('*/api/strategic/accounts', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json(answer);
    }),
  );
  return { last: () => Object.fromEntries(asked.at(-1) ?? []) };
}

describe('the list of accounts', () => {
  it('says how many there are, how fresh the figures are, and when each is due', async () => {
    renderApp('/accounts');

    expect(await screen.findByText('2 accounts.')).toBeVisible();
    expect(screen.getByText('Data up to Sun 15 Nov')).toBeVisible();
    const row = screen.getByRole('row', { name: /Corner Wine/ });
    expect(row).toHaveTextContent('due tomorrow');
    expect(row).toHaveTextContent('€6,100');
    expect(
      within(row).getByRole('img', { name: /expected Sat 21 Nov, 80% window Thu 19 Nov to Tue 24 Nov/ }),
    ).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /Harbour Deli/ })).toHaveTextContent('15 days overdue');
  });

  it('asks for what the address says and shows it as chips', async () => {
    const { last } = recordQueries();
    const { user, address } = renderApp('/accounts?due=overdue&rep=R03');

    expect(await screen.findByText('2 accounts match these filters.')).toBeVisible();
    expect(last()).toMatchObject({ due: 'overdue', rep: 'R03', sort: '-call_value', page: '0', size: '100' });

    await user.click(await screen.findByRole('button', { name: 'Remove filter Rep: Inès Faure' }));

    await waitFor(() => expect(last()).not.toHaveProperty('rep'));
    expect(address()).toBe('/accounts?due=overdue');
  });

  it('adds a filter to the address', async () => {
    const { user, address } = renderApp('/accounts');
    await screen.findByRole('row', { name: /Corner Wine/ });

    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Chain' }));
    await user.click(await screen.findByRole('menuitem', { name: 'North Star' }));

    expect(address()).toBe('/accounts?chain=North+Star');
  });

  it('adds a filter by keyboard alone, without losing the place', async () => {
    const { user, address } = renderApp('/accounts');
    await screen.findByRole('row', { name: /Corner Wine/ });

    screen.getByRole('button', { name: 'Filter' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('menuitem', { name: 'Due' })).toHaveFocus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('menuitem', { name: 'All filters' })).toHaveFocus());
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');

    expect(address()).toBe('/accounts?due=week');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Filter' })).toHaveFocus());
  });

  it.each([['Filter'], ['Columns']])('has nothing but items in its menu %s', async (name) => {
    const { user } = renderApp('/accounts');
    await screen.findByRole('row', { name: /Corner Wine/ });

    await user.click(screen.getByRole('button', { name }));

    const menu = await screen.findByRole('menu');
    expect(menu.querySelectorAll('[tabindex]:not([role^=menuitem]), [role]:not([role^=menuitem])')).toHaveLength(0);
  });

  it('sorts on the server, figures from the largest and back', async () => {
    const { last } = recordQueries();
    const { user } = renderApp('/accounts');
    const heading = await screen.findByRole('columnheader', { name: /Revenue this year/ });

    await user.click(within(heading).getByRole('button'));

    await waitFor(() => expect(last()).toMatchObject({ sort: '-ytd_revenue' }));
    expect(heading).toHaveAttribute('aria-sort', 'descending');

    await user.click(within(heading).getByRole('button'));

    await waitFor(() => expect(last()).toMatchObject({ sort: 'ytd_revenue' }));
  });

  it('searches when typing pauses', async () => {
    const { last } = recordQueries();
    const { user } = renderApp('/accounts');
    await screen.findByRole('row', { name: /Corner Wine/ });

    await user.keyboard('/');
    await user.keyboard('corner');

    expect(screen.getByRole('searchbox', { name: 'Search accounts' })).toHaveFocus();
    await waitFor(() => expect(last()).toMatchObject({ q: 'corner' }));
  });

  it('opens an account beside the list by keyboard', async () => {
    server.use(http.get('*/api/strategic/accounts/C1001-MAIN', () => HttpResponse.json(cornerWineDetail)));
    const { user, address } = renderApp('/accounts');
    await screen.findByRole('row', { name: /Corner Wine/ });

    screen.getByRole('grid', { name: 'Accounts' }).focus();
    await user.keyboard('{ArrowDown}{Enter}');

    const panel = await screen.findByRole('complementary', { name: 'Corner Wine' });
    expect(await within(panel).findByText('Usually orders every 7 days; last order Sat 14 Nov.')).toBeVisible();
    expect(address()).toBe('/accounts?open=C1001-MAIN');

    await user.keyboard('{Escape}');

    await waitFor(() => expect(address()).toBe('/accounts'));
  });

  it('exports exactly what is filtered', async () => {
    const exported: Record<string, string>[] = [];
    server.use(
      http.get('*/api/strategic/accounts', ({ request }) => {
        if (request.headers.get('accept') === 'text/csv') {
          exported.push(Object.fromEntries(new URL(request.url).searchParams));
          return new HttpResponse('account_id\r\n', { headers: { 'content-type': 'text/csv' } });
        }
        return HttpResponse.json(page([cornerWine]));
      }),
    );
    const { user } = renderApp('/accounts?churn=HIGH&sort=name');
    await screen.findByRole('row', { name: /Corner Wine/ });

    await user.click(screen.getByRole('button', { name: 'Export' }));

    expect(await screen.findByText('1 row exported')).toBeVisible();
    expect(exported).toEqual([{ churn: 'HIGH', sort: 'name' }]);
  });

  it('shows and hides columns', async () => {
    const { user } = renderApp('/accounts');
    await screen.findByRole('row', { name: /Corner Wine/ });
    expect(screen.queryByRole('columnheader', { name: /Coverage/ })).not.toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Coverage' }));

    expect(await screen.findByRole('columnheader', { name: /Coverage/ })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /Corner Wine/ })).toHaveTextContent('47%');
  });

  it('says what to do when nothing matches', async () => {
    recordQueries(page([]));
    renderApp('/accounts?q=nobody');

    expect(await screen.findByText('No accounts found')).toBeVisible();
  });

  it('says what happened, why and the next step when it cannot be had, and tries again', async () => {
    server.use(
      http.get('*/api/strategic/accounts', () => problem(503, 'unavailable', 'The read model is being rebuilt.')),
    );
    const { user } = renderApp('/accounts');

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('A part of Roadbook is not answering');
    expect(alert).toHaveTextContent('The read model is being rebuilt.');
    expect(alert).toHaveTextContent('Reference 4bf92f35');

    server.resetHandlers();
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));

    expect(await screen.findByRole('row', { name: /Corner Wine/ })).toBeVisible();
  });
});
