import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { manager, rep } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const signedOut = () => http.get('*/auth/me', () => problem(401, 'unauthenticated'));
const signedInAs = (me: object) => http.get('*/auth/me', () => HttpResponse.json(me));

describe('signing in', () => {
  it('opens the page that was asked for, with the request protected against forgery', async () => {
    document.cookie = 'XSRF-TOKEN=token-1';
    let sent: { header: string | null; body: unknown } | undefined;
    server.use(
      signedOut(),
      http.post('*/auth/login', async ({ request }) => {
        sent = { header: request.headers.get('x-xsrf-token'), body: await request.json() };
        return HttpResponse.json(manager);
      }),
    );
    const { user } = renderApp('/accounts');

    expect(await screen.findByLabelText('User name')).toHaveFocus();
    await user.keyboard('manager');
    await user.type(screen.getByLabelText('Password'), 'manager123');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));

    expect(await screen.findByRole('heading', { name: 'Accounts' })).toBeVisible();
    expect(sent).toEqual({ header: 'token-1', body: { username: 'manager', password: 'manager123' } });
  });

  it('says what was wrong and what to do when refused', async () => {
    server.use(
      signedOut(),
      http.post('*/auth/login', () => problem(401, 'bad_credentials')),
    );
    const { user } = renderApp('/');

    await user.type(await screen.findByLabelText('User name'), 'manager');
    await user.type(screen.getByLabelText('Password'), 'wrong');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('Wrong user name or password');
  });

  it('asks for a code as a second step where the account wants one', async () => {
    const sent: unknown[] = [];
    server.use(
      signedOut(),
      http.post('*/auth/login', async ({ request }) => {
        const credentials = (await request.json()) as { code?: string };
        sent.push(credentials);
        return credentials.code === undefined
          ? problem(401, 'second_factor_required')
          : credentials.code === '123456'
            ? HttpResponse.json(manager)
            : problem(401, 'wrong_code');
      }),
    );
    const { user } = renderApp('/accounts');

    await user.type(await screen.findByLabelText('User name'), 'manager');
    await user.type(screen.getByLabelText('Password'), 'manager123{Enter}');
    expect(await screen.findByLabelText('Code')).toHaveFocus();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await user.keyboard('000000{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('Wrong code');
    await user.clear(screen.getByLabelText('Code'));
    await user.type(screen.getByLabelText('Code'), '123 456{Enter}');

    expect(await screen.findByRole('heading', { name: 'Accounts' })).toBeVisible();
    const known = { username: 'manager', password: 'manager123' };
    expect(sent).toEqual([known, { ...known, code: '000000' }, { ...known, code: '123456' }]);
  });

  it('goes back from the code to another name', async () => {
    server.use(
      signedOut(),
      http.post('*/auth/login', () => problem(401, 'second_factor_required')),
    );
    const { user } = renderApp('/accounts');

    await user.type(await screen.findByLabelText('User name'), 'manager');
    await user.type(screen.getByLabelText('Password'), 'manager123{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Sign in as someone else' }));

    expect(screen.getByLabelText('User name')).toHaveValue('');
  });

  it('says how long to wait when there were too many attempts', async () => {
    server.use(
      signedOut(),
      http.post('*/auth/login', () => problem(429, 'too_many_attempts', undefined, { 'retry-after': '30' })),
    );
    const { user } = renderApp('/');

    await user.type(await screen.findByLabelText('User name'), 'manager');
    await user.type(screen.getByLabelText('Password'), 'wrong');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('Try again in 30 seconds.');
  });

  it('is asked for again when the session ends under a page', async () => {
    server.use(http.get('*/api/strategic/accounts', () => problem(401, 'unauthenticated')));
    renderApp('/accounts');

    expect(await screen.findByText(/Sign in to continue where you were/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeVisible();
  });
});

describe('navigation', () => {
  const rail = async () => {
    const [navigation] = await screen.findAllByRole('navigation', { name: 'Main navigation' });
    return [...(navigation?.querySelectorAll('a') ?? [])].map((link) => link.textContent);
  };

  it('shows a manager every page', async () => {
    renderApp('/accounts');

    expect(await rail()).toEqual([
      'Today',
      'Accounts',
      'Products',
      'Engagement',
      'Answers',
      'Recommendations',
      'Team',
      'To watch',
      'Targets',
      'Accuracy',
      'Backtest',
      'Data',
      'Customers',
      'Duplicates',
      'Outreach',
      'Messages',
      'Digests',
      'Blocked addresses',
      'Activity',
    ]);
  });

  it('hides the team and the files from a rep', async () => {
    server.use(signedInAs(rep));
    renderApp('/accounts');

    expect(await rail()).toEqual([
      'Today',
      'Accounts',
      'Products',
      'Engagement',
      'Answers',
      'To watch',
      'Targets',
      'Accuracy',
      'Customers',
      'Outreach',
      'Messages',
      'Digests',
      'Blocked addresses',
      'Activity',
    ]);
  });

  it('does not open by address what a role may not see', async () => {
    server.use(signedInAs(rep));
    renderApp('/team');

    expect(await screen.findByText('Page not found')).toBeVisible();
  });

  it('leads from an old address to its page', async () => {
    const { address } = renderApp('/strategic');

    expect(await screen.findByRole('heading', { name: 'Accounts' })).toBeVisible();
    expect(address()).toBe('/accounts');
  });
});
