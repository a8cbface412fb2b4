import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { Suppression, SuppressionImport } from '@/lib/api';
import { page, reader } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { problem, server } from '@/test/server';

const bounced: Suppression = {
  id: '0d8f1c1e-0000-4000-8000-000000000001',
  email: 'buyer@corner.example',
  programme: null,
  reason: 'BOUNCED',
  note: '550 5.1.1 no such user',
  created_at: '2026-11-20T09:00:00Z',
  created_by: 'outreach',
  ends_at: null,
};
const unsubscribed: Suppression = {
  ...bounced,
  id: '0d8f1c1e-0000-4000-8000-000000000002',
  email: 'owner@harbour.example',
  programme: 'REMINDER',
  reason: 'UNSUBSCRIBED',
  note: null,
  created_by: 'recipient',
};

/** Serves the list and keeps what it was asked for and told. */
function serve(...rows: Suppression[]) {
  const heard: unknown[] = [];
  server.use(
    http.get('*/api/suppressions', ({ request }) => {
      const reason = new URL(request.url).searchParams.get('reason');
      return HttpResponse.json(page(rows.filter((row) => reason === null || row.reason === reason)));
    }),
    http.post('*/api/suppressions', async ({ request }) => {
      heard.push(await request.json());
      return HttpResponse.json(bounced, { status: 201 });
    }),
    http.post('*/api/suppressions/:id/lift', async ({ request, params }) => {
      heard.push({ id: params.id, ...((await request.json()) as object) });
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return heard;
}

it('lists blocked addresses with reason, scope and end', async () => {
  serve(bounced, unsubscribed);
  renderApp('/suppressions');

  expect(await screen.findByText('2 addresses that no email goes to.')).toBeVisible();
  expect(
    screen.getByRole('row', { name: /buyer@corner.example\s*Bounced\s*All email\s*For good\s*Roadbook/ }),
  ).toBeVisible();
  expect(
    screen.getByRole('row', { name: /owner@harbour.example\s*Unsubscribed\s*Reminders\s*For good\s*Recipient/ }),
  ).toBeVisible();
});

it('blocks an address', async () => {
  const heard = serve(bounced);
  const { user } = renderApp('/suppressions');

  await user.click(await screen.findByRole('button', { name: 'Block an address' }));
  const dialog = await screen.findByRole('dialog', { name: 'Block an address' });
  await user.type(within(dialog).getByRole('textbox', { name: /^Email address/ }), 'a@shop.example');
  await user.type(within(dialog).getByRole('textbox', { name: /^Note/ }), 'called us');
  await user.click(within(dialog).getByRole('button', { name: 'Block' }));

  expect(await screen.findByText('No email goes to a@shop.example any more')).toBeInTheDocument();
  expect(heard).toEqual([
    { email: 'a@shop.example', reason: 'MANUAL', programme: null, until: null, note: 'called us' },
  ]);
});

it('unblocks once it is said why, and warns of what the recipient asked for', async () => {
  const heard = serve(unsubscribed);
  const { user } = renderApp(`/suppressions?open=${unsubscribed.id}`);

  await user.click(await screen.findByRole('button', { name: 'Unblock' }));
  expect(screen.getByText(/The recipient asked for this/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Unblock' })).toBeDisabled();
  await user.type(screen.getByRole('textbox', { name: /^Why/ }), 'She called');
  await user.click(screen.getByRole('button', { name: 'Unblock' }));

  expect(await screen.findByText('owner@harbour.example can receive email again')).toBeInTheDocument();
  expect(heard).toEqual([{ id: unsubscribed.id, reason: 'She called' }]);
});

/** What the button opens. */
function fileInput(): HTMLInputElement {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) {
    throw new Error('there is no field for a file');
  }
  return input;
}

it('imports a file and names the rows that were not taken', async () => {
  serve();
  const report: SuppressionImport = {
    rows: 3,
    added: 1,
    known: 1,
    refused: 1,
    faults: [{ line: 4, column: 'email', code: 'NO_ADDRESS' }],
  };
  const taken: (string | null)[] = [];
  server.use(
    http.post('*/api/suppressions/import', async ({ request }) => {
      taken.push(request.headers.get('content-type'), await request.text());
      return HttpResponse.json(report);
    }),
  );
  const { user } = renderApp('/suppressions');

  await user.click(await screen.findByRole('button', { name: 'Import' }));
  const dialog = await screen.findByRole('dialog', { name: 'Import blocked addresses' });
  await user.upload(fileInput(), new File(['email\na@shop.example\n'], 'list.csv', { type: 'text/csv' }));
  await user.click(within(dialog).getByRole('button', { name: 'Import' }));

  expect(await within(dialog).findByText('1 address blocked, 1 already known.')).toBeVisible();
  expect(within(dialog).getByText('Row 4, email: not an email address')).toBeVisible();
  expect(taken).toEqual(['text/csv', 'email\na@shop.example\n']);
});

it('says what is wrong with a file', async () => {
  serve();
  server.use(http.post('*/api/suppressions/import', () => problem(422, 'missing_column', 'No column email.')));
  const { user } = renderApp('/suppressions');

  await user.click(await screen.findByRole('button', { name: 'Import' }));
  await user.upload(fileInput(), new File(['x'], 'list.csv', { type: 'text/csv' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Import' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('No column email.');
});

it('offers nothing to change to those who only read', async () => {
  serve(bounced);
  server.use(http.get('*/auth/me', () => HttpResponse.json(reader)));
  renderApp(`/suppressions?open=${bounced.id}`);

  expect(await screen.findByText('550 5.1.1 no such user')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Unblock' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Block an address' })).not.toBeInTheDocument();
});
