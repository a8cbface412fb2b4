import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import type { RouteObject } from 'react-router';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pages } from '@/app/pages';
import { ChunkMissing } from '@/lib/chunk';
import { browser } from '@/lib/recovery';
import { rep } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

type LazyRoute = { lazy: () => Promise<unknown> };

/** The part with this page does not arrive. */
function miss(path: string): void {
  const find = (routes: RouteObject[]): RouteObject | undefined =>
    routes.find((route) => route.path === path) ??
    routes.map((route) => find(route.children ?? [])).find((each) => each !== undefined);
  vi.spyOn(find(pages) as LazyRoute, 'lazy').mockRejectedValue(new ChunkMissing(new TypeError('Failed to fetch')));
}

async function rail(): Promise<HTMLElement> {
  const [first = document.body] = await screen.findAllByRole('navigation', { name: 'Main navigation' });
  return first;
}

describe('a page that does not arrive', () => {
  beforeEach(() => sessionStorage.clear());

  it('leaves the shell standing, and is fetched anew as soon as the server answers', async () => {
    let away = true;
    server.use(http.head('*', () => (away ? HttpResponse.error() : new HttpResponse())));
    const reload = vi.spyOn(browser, 'reload').mockReturnValue(undefined);
    miss('team');
    const { user, address } = renderApp('/accounts');

    await user.click(within(await rail()).getByRole('link', { name: 'Team' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('It opens by itself as soon as the connection is back.');
    expect(within(await rail()).getByRole('link', { name: 'Accounts' })).toBeVisible();
    expect(address()).toBe('/team');
    expect(reload).not.toHaveBeenCalled();

    away = false;
    window.dispatchEvent(new Event('online'));

    await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  });

  it('is not fetched anew over and over when that does not help', async () => {
    server.use(http.head('*', () => new HttpResponse()));
    const reload = vi.spyOn(browser, 'reload').mockReturnValue(undefined);
    sessionStorage.setItem('roadbook-reloaded-at', String(Date.now()));
    miss('team');
    renderApp('/team');

    const alert = await screen.findByRole('alert');
    await waitFor(() => expect(alert).toHaveTextContent('This could not be shown'));

    expect(within(alert).getByRole('button', { name: 'Try again' })).toBeVisible();
    expect(reload).not.toHaveBeenCalled();
  });
});

describe('the way in', () => {
  it('leads everybody to the first page open to them', async () => {
    server.use(
      http.get('*/auth/me', () =>
        HttpResponse.json({ username: 'mia', display_name: 'Mia', roles: ['MARKETING'], rep_id: null }),
      ),
    );
    const { address } = renderApp('/');

    expect(await screen.findByRole('heading', { name: 'Accounts', level: 1 })).toBeVisible();
    expect(address()).toBe('/accounts');
  });

  it('does not offer a rep the model behind the targets', async () => {
    server.use(http.get('*/auth/me', () => HttpResponse.json(rep)));
    renderApp('/targets/model');

    expect(await screen.findByRole('heading', { name: 'Page not found', level: 1 })).toBeVisible();
  });
});

describe('a refusal', () => {
  it('offers no second try where there is no point in one', async () => {
    server.use(http.get('*/api/strategic/accounts', () => problem(403, 'forbidden')));
    renderApp('/accounts');

    const alert = await screen.findByRole('alert');

    expect(within(alert).queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  });
});

describe('going from page to page', () => {
  it('takes the focus to the heading of the new page', async () => {
    const { user } = renderApp('/accounts');
    const heading = await screen.findByRole('heading', { name: 'Accounts', level: 1 });
    expect(heading).not.toHaveFocus();

    await user.click(within(await rail()).getByRole('link', { name: 'To watch' }));

    await waitFor(() => expect(screen.getByRole('heading', { name: 'Accounts to watch', level: 1 })).toHaveFocus());
  });

  it('goes back by one filter at a time', async () => {
    const { user, address, back } = renderApp('/watch?rep=R03');
    await screen.findByRole('heading', { name: 'Accounts to watch', level: 1 });

    await user.type(screen.getByRole('searchbox'), 'wine');
    await waitFor(() => expect(address()).toBe('/watch?rep=R03&q=wine'));
    await back();

    expect(address()).toBe('/watch?rep=R03');
  });
});
