import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ApiKey, User } from '@/lib/api';
import { manager, page } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const ines: User = {
  id: 'u-1',
  username: 'ines',
  display_name: 'Inès Faure',
  roles: ['REP'],
  rep_id: 'R03',
  enabled: true,
  second_factor: true,
  created_at: '2026-11-02T08:00:00Z',
};

const powerBi: ApiKey = {
  id: 'k-1',
  name: 'Power BI',
  roles: ['READ_ONLY'],
  rep_id: null,
  read_only: true,
  created_at: '2026-11-02T08:00:00Z',
  expires_at: '2099-11-02T08:00:00Z',
  key: null,
};

beforeEach(() =>
  server.use(
    http.get('*/auth/me', () => HttpResponse.json({ ...manager, roles: ['ADMIN'] })),
    http.get('*/api/users', () => HttpResponse.json(page([ines]))),
    http.get('*/api/users/u-1', () => HttpResponse.json(ines, { headers: { etag: '"7"' } })),
    http.get('*/api/api-keys', () => HttpResponse.json(page([powerBi]))),
  ),
);

function record(method: 'post' | 'put' | 'delete', path: string, answer: () => Response) {
  const requests: { body: unknown; ifMatch: string | null }[] = [];
  server.use(
    http[method](path, async ({ request }) => {
      requests.push({
        body: method === 'delete' ? null : await request.json(),
        ifMatch: request.headers.get('if-match'),
      });
      return answer();
    }),
  );
  return requests;
}

describe('users', () => {
  it('are listed with what they may do', async () => {
    renderApp('/administration/users');

    const row = await screen.findByRole('row', { name: /Inès Faure/ });
    expect(row).toHaveTextContent('Sales rep');
    expect(row).toHaveTextContent('Active');
    expect(screen.getByText('1 user')).toBeVisible();
  });

  it('are added with a role and, where it needs one, a rep', async () => {
    const added = record('post', '*/api/users', () =>
      HttpResponse.json({ ...ines, id: 'u-2', display_name: 'Jonas Weber' }, { status: 201 }),
    );
    const { user } = renderApp('/administration/users');

    await user.click(await screen.findByRole('button', { name: 'Add user' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add user' });
    await user.type(within(dialog).getByRole('textbox', { name: /^Name/ }), 'Jonas Weber');
    await user.type(within(dialog).getByRole('textbox', { name: /^User name/ }), 'jonas');
    await user.type(within(dialog).getByLabelText(/^Password/), 'a long enough secret');
    expect(within(dialog).getByRole('button', { name: 'Add user' })).toBeDisabled();
    await user.click(within(dialog).getByRole('checkbox', { name: 'Sales rep' }));
    expect(within(dialog).getByRole('button', { name: 'Add user' })).toBeDisabled();
    await user.click(within(dialog).getByRole('combobox', { name: /^Rep/ }));
    await user.click(await screen.findByRole('option', { name: 'Jonas Weber' }));
    await user.click(within(dialog).getByRole('button', { name: 'Add user' }));

    expect(await screen.findByText('Jonas Weber can sign in now')).toBeVisible();
    expect(added).toEqual([
      {
        ifMatch: null,
        body: {
          username: 'jonas',
          display_name: 'Jonas Weber',
          password: 'a long enough secret',
          roles: ['REP'],
          rep_id: 'R04',
        },
      },
    ]);
  });

  it('are disabled against the version that was read', async () => {
    const changed = record('put', '*/api/users/u-1', () => HttpResponse.json({ ...ines, enabled: false }));
    const { user } = renderApp('/administration/users?open=u-1');

    await user.click(await screen.findByRole('switch', { name: /^Can sign in/ }));
    await user.click(screen.getByRole('button', { name: 'Save changes' }));

    expect(await screen.findByText('Inès Faure saved')).toBeVisible();
    expect(changed).toEqual([
      {
        ifMatch: '"7"',
        body: { display_name: 'Inès Faure', roles: ['REP'], rep_id: 'R03', enabled: false, password: null },
      },
    ]);
  });

  it('get a new password, and are told apart from the last administrator', async () => {
    const changed = record('put', '*/api/users/u-1', () =>
      problem(409, 'last_administrator', 'One administrator has to remain able to sign in.'),
    );
    const { user } = renderApp('/administration/users?open=u-1');

    await user.type(await screen.findByLabelText(/^New password/), 'another long secret');
    await user.click(screen.getByRole('button', { name: 'Save changes' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('One administrator has to remain able to sign in.');
    expect(changed[0]?.body).toMatchObject({ password: 'another long secret' });
  });

  it('lose their second factor once the consequence has been said', async () => {
    const taken = record('delete', '*/api/users/u-1/second-factor', () => new HttpResponse(null, { status: 204 }));
    const { user } = renderApp('/administration/users?open=u-1');

    expect(await screen.findByRole('row', { name: /Inès Faure.*Active On/ })).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Take away second factor' }));
    expect(screen.getByText(/the password alone signs this user in/)).toBeVisible();
    expect(taken).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Take away' }));

    expect(await screen.findByText('Inès Faure signs in with the password alone now')).toBeVisible();
    expect(taken).toHaveLength(1);
  });

  it('are for administrators', async () => {
    server.use(http.get('*/auth/me', () => HttpResponse.json(manager)));
    renderApp('/administration/users');

    expect((await screen.findAllByRole('link', { name: 'Accounts' })).length).toBeGreaterThan(0);
    expect(screen.queryByRole('grid', { name: 'Users' })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Users' })).not.toBeInTheDocument();
  });
});

describe('API keys', () => {
  it('are shown once, when created', async () => {
    const added = record('post', '*/api/api-keys', () =>
      HttpResponse.json({ ...powerBi, id: 'k-2', name: 'Metabase', key: 'rb_k-2_secret' }, { status: 201 }),
    );
    const { user } = renderApp('/administration/api-keys');

    await user.click(await screen.findByRole('button', { name: 'Create key' }));
    const dialog = await screen.findByRole('dialog', { name: 'Create key' });
    await user.type(within(dialog).getByRole('textbox', { name: /^Name/ }), 'Metabase');
    await user.click(within(dialog).getByRole('checkbox', { name: 'Read only' }));
    await user.click(within(dialog).getByRole('button', { name: 'Create key' }));

    expect(await screen.findByText('rb_k-2_secret')).toBeVisible();
    expect(added[0]?.body).toMatchObject({ name: 'Metabase', roles: ['READ_ONLY'], rep_id: null, read_only: true });
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(screen.queryByText('rb_k-2_secret')).not.toBeInTheDocument();
  });

  it('are revoked once the consequence has been said', async () => {
    const revoked = record('delete', '*/api/api-keys/k-1', () => new HttpResponse(null, { status: 204 }));
    const { user } = renderApp('/administration/api-keys');

    await user.click(await screen.findByRole('button', { name: 'Revoke Power BI' }));
    expect(await screen.findByText(/will be refused from now on/)).toBeVisible();
    expect(revoked).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Revoke' }));

    expect(await screen.findByText('Key “Power BI” revoked')).toBeVisible();
    expect(revoked).toHaveLength(1);
  });
});
